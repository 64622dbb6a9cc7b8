import { access, defineRoute } from '#shared/contracts/route.ts';
import { channelsErrors } from '../../channels/errors.ts';
import { customersErrors } from '../errors.ts';
import { me, profileBody } from '../schemas.ts';

export const PutMe = defineRoute({
  operationId: 'putMe',
  method: 'PUT',
  path: '/v1/me',
  summary: 'Update my profile.',
  description:
    'Replaces name, contact, addresses and settings; what is left out is removed. A new e-mail address or phone number is unproven until it is verified (POST /v1/me/verifications). Consents have a route of their own. An unchanged profile answers 200 with the same version.',
  access: access.customer,
  body: profileBody,
  responses: { 200: me, 201: me },
  errors: [
    customersErrors.BIRTH_YEAR_FIXED,
    channelsErrors.CHANNEL_NOT_FOUND,
    channelsErrors.LOCATION_NOT_FOUND,
  ],
  ifMatch: 'optional',
  etag: true,
  example: {
    name: 'Ayu Lestari',
    email: 'ayu@example.com',
    phone: '+6281200000001',
    addresses: [{ line1: 'Jl. Melati 5', city: 'Jakarta', postalCode: '12730', country: 'ID' }],
    locale: 'id',
    timeZone: 'Asia/Jakarta',
    preferredMedium: 'whatsapp',
  },
});

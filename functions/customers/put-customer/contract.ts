import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { channelsErrors } from '../../channels/errors.ts';
import { customersErrors } from '../errors.ts';
import { consent, customer, profileFields } from '../schemas.ts';

export const PutCustomer = defineRoute({
  operationId: 'putCustomer',
  method: 'PUT',
  path: '/v1/customers/{externalId}',
  summary: 'Import or update a customer.',
  description:
    'The id of the source system is the identity: the same id is always the same customer, and profiles are never merged by e-mail address. Addresses entered here are trusted: a search by them finds this customer, unless another customer verified them or had them first (`sharedEmail`, `sharedPhone`). An unchanged profile answers 200 with the same version. A consent counts only when it is newer than the one on record. Use our own `customerId` in place of the source’s id to update an existing profile.',
  access: access.staff('customers.write'),
  params: z.strictObject({ externalId: field.id }),
  body: z.strictObject({
    ...profileFields,
    consents: z.optional(z.array(consent).check(z.maxLength(20))),
  }),
  responses: { 200: customer, 201: customer },
  errors: [
    customersErrors.CUSTOMER_NOT_FOUND,
    channelsErrors.CHANNEL_NOT_FOUND,
    channelsErrors.LOCATION_NOT_FOUND,
  ],
  ifMatch: 'required',
  etag: true,
  example: {
    name: 'Ayu Lestari',
    email: 'ayu@example.com',
    addresses: [{ line1: 'Jl. Melati 5', city: 'Jakarta', postalCode: '12730', country: 'ID' }],
  },
});

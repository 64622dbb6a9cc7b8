import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { customersErrors } from '../errors.ts';
import { consent, customer, profileFields } from '../schemas.ts';

export const PutCustomer = defineRoute({
  operationId: 'putCustomer',
  method: 'PUT',
  path: '/v1/customers/{externalId}',
  summary: 'Bring a customer over from another system, or correct a profile.',
  description:
    'The id of the source system is the identity: the same id is always the same customer, and nobody is merged because of an e-mail address. An address that another profile holds becomes an unverified contact (`sharedEmail`, `sharedPhone`). Saying what is already there answers 200 with the same version. Consents given here only count when they are newer than the answer we have. Our own `customerId` in place of the source’s id corrects a profile that exists.',
  access: access.staff('customers.write'),
  params: z.strictObject({ externalId: field.id }),
  body: z.strictObject({
    ...profileFields,
    consents: z.optional(z.array(consent).check(z.maxLength(20))),
  }),
  responses: { 200: customer, 201: customer },
  errors: [customersErrors.CUSTOMER_NOT_FOUND],
  ifMatch: 'required',
  etag: true,
  example: {
    name: 'Ayu Lestari',
    email: 'ayu@example.com',
    addresses: [{ line1: 'Jl. Melati 5', city: 'Jakarta', postalCode: '12730', country: 'ID' }],
  },
});

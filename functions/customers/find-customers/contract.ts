import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { customer } from '../schemas.ts';

export const FindCustomers = defineRoute({
  operationId: 'findCustomers',
  method: 'GET',
  path: '/v1/customers',
  summary:
    'Find the customer who calls or writes: by e-mail address, phone number or the source system’s id.',
  description: 'Exactly one of the three. The list is empty when nobody holds it, and has one row otherwise.',
  access: access.staff('customers.read'),
  query: z.strictObject({
    email: z.optional(field.email),
    phone: z.optional(field.phone),
    externalId: z.optional(field.id),
  }),
  responses: { 200: field.pageOf(customer) },
});

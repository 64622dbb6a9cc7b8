import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { customer } from '../schemas.ts';

export const FindCustomers = defineRoute({
  operationId: 'findCustomers',
  method: 'GET',
  path: '/v1/customers',
  summary: 'Find a customer by e-mail address, phone number or external id.',
  description:
    'Send exactly one of the three. A search by address finds the customer who verified it, otherwise the one staff entered it for; an address that a customer only typed is not searched. The list has at most one row.',
  access: access.staff('customers.read'),
  query: z.strictObject({
    email: z.optional(field.email),
    phone: z.optional(field.phone),
    externalId: z.optional(field.id),
  }),
  responses: { 200: field.pageOf(customer) },
});

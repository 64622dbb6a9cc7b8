import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { customer } from '../schemas.ts';

export const FindCustomers = defineRoute({
  operationId: 'findCustomers',
  method: 'GET',
  path: '/v1/customers',
  summary: 'Find a customer by address, number, card, device or id.',
  description:
    'Send exactly one of them. A search by address finds the customer who verified it, otherwise the one staff entered it for; an address that a customer only typed is not searched. A merged profile leads to the surviving one. The list has at most one row.',
  access: access.staff('customers.read'),
  query: z.strictObject({
    email: z.optional(field.email),
    phone: z.optional(field.phone),
    externalId: z.optional(field.id),
    loyaltyNumber: z.optional(field.line(128, 'Loyalty number')),
    card: z.optional(field.line(128, 'Number of a customer card')),
    device: z.optional(field.line(128, 'Id of a device')),
    marketplaceBuyer: z.optional(
      field.line(128, 'Marketplace and its id of the buyer, for example `tokopedia:8812`'),
    ),
  }),
  responses: { 200: field.pageOf(customer) },
});

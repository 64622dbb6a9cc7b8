import * as z from 'zod/mini';
import { id, pageOf } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { profileFact } from '../schemas.ts';

export const ListCustomerFacts = defineRoute({
  operationId: 'listCustomerFacts',
  method: 'GET',
  path: '/v1/customers/{customerId}/facts',
  summary: 'List the facts about a customer, with source and time.',
  description: 'By `customerId`, or by the external id. Sensitive facts are not included.',
  access: access.staff('customers.read'),
  params: z.strictObject({ customerId: id }),
  responses: { 200: pageOf(profileFact) },
});

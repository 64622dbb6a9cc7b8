import * as z from 'zod/mini';
import { id, pageOf } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { profileFact } from '../schemas.ts';

export const ListCustomerFacts = defineRoute({
  operationId: 'listCustomerFacts',
  method: 'GET',
  path: '/v1/customers/{customerId}/facts',
  summary: 'List what is known about a customer beside the profile, from whom and since when.',
  description:
    'By `customerId`, or by the external id. Sensitive facts are for the customer alone, and not in it.',
  access: access.staff('customers.read'),
  params: z.strictObject({ customerId: id }),
  responses: { 200: pageOf(profileFact) },
});

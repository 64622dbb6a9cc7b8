import * as z from 'zod/mini';
import { id, pageOf } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { membership } from '../schemas.ts';

export const ListCustomerMemberships = defineRoute({
  operationId: 'listCustomerMemberships',
  method: 'GET',
  path: '/v1/customers/{customerId}/memberships',
  summary: 'List the memberships of a customer.',
  access: access.staff('memberships.read'),
  params: z.strictObject({ customerId: id }),
  responses: { 200: pageOf(membership) },
});

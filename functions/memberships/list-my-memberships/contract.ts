import { pageOf } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { membership } from '../schemas.ts';

export const ListMyMemberships = defineRoute({
  operationId: 'listMyMemberships',
  method: 'GET',
  path: '/v1/me/memberships',
  summary: 'List my memberships.',
  access: access.customer,
  responses: { 200: pageOf(membership) },
});

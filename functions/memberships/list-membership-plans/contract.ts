import { pageOf } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { membershipPlan } from '../schemas.ts';

export const ListMembershipPlans = defineRoute({
  operationId: 'listMembershipPlans',
  method: 'GET',
  path: '/v1/membership-plans',
  summary: 'List membership plans.',
  access: access.public,
  responses: { 200: pageOf(membershipPlan) },
});

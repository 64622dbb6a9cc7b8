import { pageOf } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { publicReward } from '../schemas.ts';

export const ListRewards = defineRoute({
  operationId: 'listRewards',
  method: 'GET',
  path: '/v1/rewards',
  summary: 'List rewards that points can be redeemed for.',
  description: 'Rewards inside their dates, cheapest first; those that are sold out have `left: 0`.',
  access: access.public,
  responses: { 200: pageOf(publicReward) },
});

import { pageOf } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { reward } from '../schemas.ts';

export const ListAllRewards = defineRoute({
  operationId: 'listAllRewards',
  method: 'GET',
  path: '/v1/rewards/all',
  summary: 'List all rewards, with how often each was redeemed.',
  description: 'Scheduled and ended ones included.',
  access: access.staff('rewards.write'),
  responses: { 200: pageOf(reward) },
});

import * as z from 'zod/mini';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { rewardsErrors } from '../errors.ts';
import { reward } from '../schemas.ts';

export const EndReward = defineRoute({
  operationId: 'endReward',
  method: 'POST',
  path: '/v1/rewards/{rewardId}/end',
  summary: 'End a reward.',
  description:
    'It cannot be redeemed any more; vouchers that customers have stay valid. Ending it again has no effect.',
  access: access.staff('rewards.write'),
  params: z.strictObject({ rewardId: id }),
  responses: { 200: reward },
  errors: [rewardsErrors.REWARD_NOT_FOUND],
  ifMatch: 'optional',
  etag: true,
});

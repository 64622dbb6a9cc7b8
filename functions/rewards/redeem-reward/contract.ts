import * as z from 'zod/mini';
import { creditErrors } from '../../credit/errors.ts';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { rewardsErrors } from '../errors.ts';
import { redemption } from '../schemas.ts';

export const RedeemReward = defineRoute({
  operationId: 'redeemReward',
  method: 'POST',
  path: '/v1/rewards/{rewardId}/redemptions',
  summary: 'Redeem a reward with points.',
  description:
    'Points, stock of the reward and the voucher or credit change in one transaction. With the same Idempotency-Key the same redemption is answered, and no points are spent again.',
  access: access.customer,
  params: z.strictObject({ rewardId: id }),
  responses: { 201: redemption },
  errors: [
    rewardsErrors.REWARD_NOT_FOUND,
    rewardsErrors.REWARD_NOT_AVAILABLE,
    rewardsErrors.REWARD_SOLD_OUT,
    rewardsErrors.REWARD_LIMIT_REACHED,
    rewardsErrors.REWARD_TIER_REQUIRED,
    creditErrors.CREDIT_INSUFFICIENT,
  ],
});

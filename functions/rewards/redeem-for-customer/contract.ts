import * as z from 'zod/mini';
import { creditErrors } from '../../credit/errors.ts';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { rewardsErrors } from '../errors.ts';
import { redemption } from '../schemas.ts';

export const RedeemForCustomer = defineRoute({
  operationId: 'redeemForCustomer',
  method: 'POST',
  path: '/v1/customers/{customerId}/reward-redemptions',
  summary: 'Redeem a reward with a customer’s points.',
  description:
    'At the till, or on the phone. By `customerId`, or by the external id. Points, stock of the reward and the voucher or credit change in one transaction. With the same Idempotency-Key the same redemption is answered, and no points are spent again.',
  access: access.staff('rewards.redeem'),
  params: z.strictObject({ customerId: id }),
  body: z.strictObject({ rewardId: id }),
  responses: { 201: redemption },
  example: { rewardId: 'off-25' },
  errors: [
    rewardsErrors.REWARD_NOT_FOUND,
    rewardsErrors.REWARD_NOT_AVAILABLE,
    rewardsErrors.REWARD_SOLD_OUT,
    rewardsErrors.REWARD_LIMIT_REACHED,
    rewardsErrors.REWARD_TIER_REQUIRED,
    creditErrors.CREDIT_INSUFFICIENT,
  ],
});

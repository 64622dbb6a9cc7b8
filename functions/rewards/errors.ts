import { defineErrors } from '#shared/contracts/error.ts';

export const rewardsErrors = defineErrors({
  REWARD_NOT_FOUND: {
    status: 404,
    title: 'Reward not found',
    action: 'Check the id, or list the rewards with GET /v1/rewards.',
  },
  REWARD_NOT_AVAILABLE: {
    status: 409,
    title: 'The reward is not available now',
    action: 'Choose a reward of GET /v1/rewards.',
  },
  REWARD_SOLD_OUT: {
    status: 409,
    title: 'The reward is sold out',
    action: 'Choose another reward.',
  },
  REWARD_LIMIT_REACHED: {
    status: 409,
    title: 'Reward limit per customer reached',
    action: 'Choose another reward.',
  },
  REWARD_TIER_REQUIRED: {
    status: 409,
    title: 'The reward needs a higher tier',
    action: 'Redeem it again once the customer has the tier.',
  },
  REDEMPTION_NOT_FOUND: {
    status: 404,
    title: 'RewardRedemption not found',
    action: 'List redemptions with GET /v1/me/reward-redemptions.',
  },
  VOUCHER_ONLY_ONLINE: {
    status: 409,
    title: 'The voucher works only with a network',
    action: 'Use its code: PUT /v1/carts/{cartId}/coupons/{code}, or tell it at a till.',
  },
  REDEMPTION_NOT_CANCELLABLE: {
    status: 409,
    title: 'The redemption can no longer be cancelled',
    action: 'Use the voucher, or cancel the order that used it first.',
  },
});

import { defineErrors } from '#shared/contracts/error.ts';

export const promotionsErrors = defineErrors({
  PROMOTION_NOT_FOUND: {
    status: 404,
    title: 'There is no such promotion',
    action: 'Use an id from GET /v1/promotions/all, or create it with PUT /v1/promotions/{promotionId}.',
  },
  PROMOTION_CONTRADICTS_ITSELF: {
    status: 422,
    title: 'Parts of the promotion contradict each other',
    action: 'Correct every field named in `errors`.',
  },
  PROMOTION_CONFLICT: {
    status: 409,
    title: 'Another promotion stands against it',
    action: 'Change the fields named in `errors`, or end the other promotion first.',
  },
  PROMOTION_ENDED: {
    status: 409,
    title: 'The promotion is over for good',
    action: 'Create another one under a new id.',
  },
  PROMOTIONS_FULL: {
    status: 409,
    title: 'There are as many promotions as the shop can weigh at every cart',
    action: 'End promotions that are not needed any more.',
  },
  STATE_NOT_POSSIBLE: {
    status: 409,
    title: 'A promotion cannot go from its state to that one',
    action:
      'Read it: a draft becomes active, an active one is paused and resumed, and whatever ended stays so.',
  },
  COUPON_NOT_FOUND: {
    status: 404,
    title: 'This code unlocks nothing for this cart',
    action: 'Check the spelling, or go on without it.',
  },
  COUPON_OF_ANOTHER: {
    status: 409,
    title: 'This code belongs to another promotion or batch',
    action: 'Choose another code.',
  },
  COUPON_NEEDS_COUPON_PROMOTION: {
    status: 422,
    title: 'The promotion holds without a code',
    action: 'Give the promotion `activation: "coupon"`, or create another one that has it.',
  },
  COUPON_USED_UP: {
    status: 409,
    title: 'A coupon of the cart was used as often as it may be',
    action:
      'Show the new total; then take the code out, or send the checkout again with `acceptPriceChanges: true`.',
  },
  TOO_MANY_COUPONS: {
    status: 422,
    title: 'The cart holds as many codes as one order may have',
    action: 'Take one of its codes out first.',
  },
  TOO_MANY_WRONG_COUPONS: {
    status: 429,
    title: 'Too many codes were wrong',
    action: 'Wait for the seconds in Retry-After.',
  },
  COUPON_BATCH_NOT_FOUND: {
    status: 404,
    title: 'The promotion has no such batch of codes',
    action: 'Use the `batchId` that creating the batch was answered with.',
  },
});

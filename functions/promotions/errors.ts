import { defineErrors } from '#shared/contracts/error.ts';

export const promotionsErrors = defineErrors({
  PROMOTION_NOT_FOUND: {
    status: 404,
    title: 'Promotion not found',
    action: 'Use an id from GET /v1/promotions/all, or create it with PUT /v1/promotions/{promotionId}.',
  },
  PROMOTION_INCONSISTENT: {
    status: 422,
    title: 'Promotion fields contradict each other',
    action: 'Correct every field named in `errors`.',
  },
  PROMOTION_CONFLICT: {
    status: 409,
    title: 'Promotion conflicts with another promotion',
    action: 'Change the fields named in `errors`, or end the other promotion first.',
  },
  PROMOTION_ENDED: {
    status: 409,
    title: 'Promotion has ended',
    action: 'Create a promotion with a new id.',
  },
  PROMOTIONS_FULL: {
    status: 409,
    title: 'Too many promotions',
    action: 'End promotions that are no longer needed.',
  },
  STATE_NOT_POSSIBLE: {
    status: 409,
    title: 'State transition is not allowed',
    action: 'Activate drafts, pause or resume active promotions, or end them; ended promotions stay ended.',
  },
  COUPON_NOT_FOUND: {
    status: 404,
    title: 'Coupon code is not valid',
    action: 'Check the spelling, or continue without the code.',
  },
  COUPON_CODE_TAKEN: {
    status: 409,
    title: 'Coupon code belongs to another promotion',
    action: 'Choose another code.',
  },
  COUPON_NEEDS_COUPON_PROMOTION: {
    status: 422,
    title: 'Promotion does not take coupons',
    action: 'Give the promotion `activation: "coupon"`, or create another one that has it.',
  },
  COUPON_USED_UP: {
    status: 409,
    title: 'Coupon usage limit reached',
    action:
      'Show the new total, then remove the code or repeat the checkout with `acceptPriceChanges: true`.',
  },
  TOO_MANY_COUPONS: {
    status: 422,
    title: 'Too many coupon codes',
    action: 'Remove a code from the cart first.',
  },
  TOO_MANY_WRONG_COUPONS: {
    status: 429,
    title: 'Too many invalid coupon codes',
    action: 'Retry after the seconds in Retry-After.',
  },
  COUPON_BATCH_NOT_FOUND: {
    status: 404,
    title: 'Coupon batch not found',
    action: 'Use the `batchId` returned when the batch was created.',
  },
});

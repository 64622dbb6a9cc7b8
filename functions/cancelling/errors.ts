import { defineErrors } from '#shared/contracts/error.ts';

export const cancellingErrors = defineErrors({
  ORDER_NOT_CANCELLABLE: {
    status: 409,
    title: 'The order can no longer be cancelled',
    action:
      'Read the order: `orderStatus` says what happened to it. Goods that were handed over are returned instead.',
  },
  UNITS_NOT_CANCELLABLE: {
    status: 409,
    title: 'These units cannot be cancelled',
    action:
      'Read the order: only units that are `waiting` or `allocated` can be cancelled. Gift cards are refunded instead.',
  },
});

import { defineErrors } from '#shared/contracts/error.ts';

export const ordersErrors = defineErrors({
  ORDER_NOT_FOUND: {
    status: 404,
    title: 'There is no such order, or it is not yours',
    action: 'Send the order’s X-Order-Token, or sign in as the customer who placed it.',
  },
  ORDER_NOT_CANCELLABLE: {
    status: 409,
    title: 'The order can no longer be cancelled',
    action:
      'Read the order: its `status` says what happened to it. Goods that were handed over are returned instead.',
  },
});

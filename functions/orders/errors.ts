import { defineErrors } from '#shared/contracts/error.ts';

export const ordersErrors = defineErrors({
  ORDER_NOT_FOUND: {
    status: 404,
    title: 'Order not found',
    action:
      'Check the order id, and send the order’s X-Order-Token or sign in as the customer who placed it.',
  },
  TOO_MANY_UNPAID_ORDERS: {
    status: 409,
    title: 'Too many unpaid orders',
    action: 'Pay or cancel one of the open orders, or wait until one expires; then send the checkout again.',
  },
  ORDER_IS_OVER: {
    status: 409,
    title: 'The order is cancelled or expired',
    action: 'No action is needed: goods of an ended order are not shipped.',
  },
  ORDER_NOT_CONFIRMABLE: {
    status: 409,
    title: 'The order cannot be confirmed',
    action: 'Read the order: only a cash order that is open and has not expired can be confirmed.',
  },
});

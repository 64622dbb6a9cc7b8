import { defineErrors } from '#shared/contracts/error.ts';

export const checkoutErrors = defineErrors({
  CART_EMPTY: {
    status: 422,
    title: 'The cart is empty',
    action: 'Add at least one line to the cart.',
  },
  PRICE_CHANGED: {
    status: 409,
    title: 'A price has changed',
    action:
      'Show the new prices; then send the checkout again with `acceptPriceChanges: true`, or change the cart.',
  },
  ORDER_TOO_LARGE: {
    status: 422,
    title: 'The order has too many lines',
    action: 'Place it as two orders.',
  },
  LINE_UNAVAILABLE: {
    status: 409,
    title: 'A cart line is no longer available',
    action: 'Remove each line named in `errors` from the cart.',
  },
  DELIVERY_FEE_CHANGED: {
    status: 409,
    title: 'The delivery fee has increased',
    action: 'Show the new fee; then send the checkout again with the `optionId` of this answer.',
  },
  PAYMENT_PARTS_WRONG: {
    status: 422,
    title: 'Payment parts do not match the amount due',
    action:
      'Correct the parts named in `errors`; together they are `due`. Leave out one `amount` to pay the rest.',
  },
  TOO_MANY_ORDERS_AT_ONCE: {
    status: 429,
    title: 'Too many concurrent orders of one buyer',
    action:
      'Send the same request again, with the same Idempotency-Key, after the seconds in Retry-After; place orders of one buyer one after another.',
  },
  DELIVERY_NOT_POSSIBLE: {
    status: 422,
    title: 'Delivery method not available',
    action: 'Choose one of the options of GET /v1/carts/{cartId}/delivery-options.',
  },
});

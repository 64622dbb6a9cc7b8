import { defineErrors } from '#shared/contracts/error.ts';

export const cartsErrors = defineErrors({
  CART_NOT_FOUND: {
    status: 404,
    title: 'Cart not found',
    action:
      'Check the cart id and its X-Cart-Token, or sign in as the customer it belongs to; otherwise open a new cart.',
  },
  CART_CLOSED: {
    status: 409,
    title: 'The cart has become an order',
    action: 'Open a new cart; the order is named in `orderId`.',
  },
  CART_MERGED: {
    status: 409,
    title: 'The cart was merged into another one',
    action: 'Continue with the cart named in `mergedInto`.',
  },
  CART_FULL: {
    status: 422,
    title: 'Cart line limit reached',
    action: 'Place this order first, and open another cart for the rest.',
  },
  DRAFT_EXPIRED: {
    status: 409,
    title: 'The draft order has expired',
    action: 'Open a new draft for the customer; prices may have changed.',
  },
  DISCOUNT_ABOVE_LIMIT: {
    status: 403,
    title: 'The discount exceeds this role’s limit',
    action: 'Reduce the discount to at most `most` percent, or ask a colleague with a higher limit.',
  },
  CURRENCY_MISMATCH: {
    status: 409,
    title: 'The carts have different currencies',
    action: 'Keep the carts separate, or open the guest cart in the other currency.',
  },
  NO_PRICE: {
    status: 422,
    title: 'The SKU has no price in this channel and currency',
    action: 'Use a currency in which the SKU has a price, or remove the SKU.',
  },
});

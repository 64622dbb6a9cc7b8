import { defineErrors } from '#shared/contracts/error.ts';

export const marketplacesErrors = defineErrors({
  MARKETPLACE_ORDER_NOT_FOUND: {
    status: 404,
    title: 'Marketplace order not found',
    action: 'Check marketplace and number, or send the order with PUT.',
  },
  MARKETPLACE_ORDER_DIFFERS: {
    status: 409,
    title: 'Another order has this marketplace number',
    action: 'Send the order as it was sent first, or cancel it by its `orderId` and use a new number.',
  },
  MARKETPLACE_UNKNOWN: {
    status: 404,
    title: 'No adapter for this marketplace',
    action: 'Use a marketplace with an adapter, or send its orders with PUT /v1/marketplace-orders.',
  },
  MARKETPLACE_SIGNATURE_INVALID: {
    status: 401,
    title: 'Invalid notification signature',
    action: 'Sign the raw body with the secret that this deployment shares with the marketplace.',
  },
  UNKNOWN_MARKETPLACE_SKU: {
    status: 409,
    title: 'A SKU is not in the catalogue',
    action:
      'Correct the listing of the marketplace, or add the SKU to the catalogue, and send the order again. Nothing was taken in.',
  },
});

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
  MARKETPLACE_ORDER_CANCELLED: {
    status: 409,
    title: 'The marketplace cancelled this order before',
    action: 'Do not send it again; nothing was taken in, and no stock is held.',
  },
  MARKETPLACE_ACCOUNT_NOT_FOUND: {
    status: 404,
    title: 'Marketplace account not found',
    action: 'Connect the marketplace with PUT /v1/marketplaces/{marketplace}.',
  },
  MARKETPLACE_UNAVAILABLE: {
    status: 503,
    title: 'The marketplace does not answer',
    action: 'Send the request again later.',
  },
  MARKETPLACE_PAYOUT_NOT_FOUND: {
    status: 404,
    title: 'Payout not found',
    action: 'Check the id of the payout, or record it with PUT.',
  },
  MARKETPLACE_PAYOUT_DIFFERS: {
    status: 409,
    title: 'The payout was recorded with other content',
    action: 'Read the recorded payout; use another `payoutId` for another payout.',
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

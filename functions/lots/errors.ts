import { defineErrors } from '#shared/contracts/error.ts';

export const lotsErrors = defineErrors({
  LOT_RULES_NOT_FOUND: {
    status: 404,
    title: 'The SKU has no lot rules',
    action: 'Set them with PUT /v1/lot-rules/{sku} to trace the SKU by lot.',
  },
  LOT_NEEDED: {
    status: 422,
    title: 'The lots do not cover the units',
    action: 'Send `lots` with the quantity of each lot; together they are the quantity of the line.',
  },
  EXPIRY_NEEDED: {
    status: 422,
    title: 'The lot needs an expiry date',
    action: 'Send `expiresOn` as printed on the goods, or change the lot rules of the SKU.',
  },
  LOT_EXPIRED: {
    status: 422,
    title: 'The lot has expired',
    action: 'Check `expiresOn`. Receive expired units as damaged, without a lot.',
  },
  LOT_DIFFERS: {
    status: 409,
    title: 'The lot has a different expiry date',
    action: 'Check the label; `detail` has the date on file.',
  },
  SERIALS_NEEDED: {
    status: 422,
    title: 'Each unit needs its serial number',
    action: 'Send as many different `serials` as the lot has units.',
  },
  NO_LOT_TO_SELL: {
    status: 409,
    title: 'No sellable lot at the location',
    action: 'Reject the units, or receive a lot with more life left. Recalled lots are never picked.',
  },
  LOT_UNITS_MISSING: {
    status: 409,
    title: 'The lot has too few units',
    action: 'Check the label, or count the SKU by lot to correct the book. Recalled lots are not moved.',
  },
  TOO_MANY_LOTS: {
    status: 422,
    title: 'Too many lots at once',
    action: 'Send the goods in several requests, each with fewer lines or lots.',
  },
  LOT_NOT_FOUND: {
    status: 404,
    title: 'Lot not found',
    action: 'Check SKU and lot as they were received.',
  },
  RECALL_DIFFERS: {
    status: 409,
    title: 'The recall is for another lot',
    action: 'Use a new recall id for another SKU or lot.',
  },
  RECALL_NOT_FOUND: {
    status: 404,
    title: 'Recall not found',
    action: 'Check the recall id.',
  },
});

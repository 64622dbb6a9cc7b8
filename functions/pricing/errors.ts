import { defineErrors } from '#shared/contracts/error.ts';

export const pricingErrors = defineErrors({
  PRICE_NOT_FOUND: {
    status: 404,
    title: 'No price for this SKU and currency',
    action: 'Check the SKU and the currency, or set a price with PUT /v1/prices/{sku}/{currency}/{priceId}.',
  },
  CURRENCY_UNKNOWN: {
    status: 422,
    title: 'Currency is not supported',
    action: 'Use a currency of ISO 4217, for example USD.',
  },
  PRICE_OF_ALIAS: {
    status: 409,
    title: 'Code is an alias of another SKU',
    action: 'Set the price of the SKU in `sku`; it applies to all its aliases.',
  },
  PRICE_RECORD_NOT_FOUND: {
    status: 404,
    title: 'Price record not found',
    action: 'List the records with GET /v1/prices/{sku}/{currency}.',
  },
  PRICE_ID_RESERVED: {
    status: 422,
    title: 'Price id is reserved',
    action: 'Choose another `priceId`; `explain` and `history` are routes of the list.',
  },
  PRICE_DUPLICATE: {
    status: 409,
    title: 'Duplicate price conditions',
    action: 'Change the record in `priceId`, or use other conditions or another window.',
  },
  PRICE_RULE_BROKEN: {
    status: 409,
    title: 'Price violates a price rule',
    action: 'Choose a price within the limits named in `errors`, or have the rule changed.',
  },
  COST_ABOVE_PRICES: {
    status: 409,
    title: 'Cost would put prices below their margin',
    action: 'Raise or end the prices named in `errors` first.',
  },
  COST_NOT_FOUND: {
    status: 404,
    title: 'Cost not found',
    action: 'Set it with PUT /v1/costs/{sku}/{currency}.',
  },
  PRICE_CHANGE_NOT_FOUND: {
    status: 404,
    title: 'Price change not found',
    action: 'List pending changes with GET /v1/price-changes.',
  },
  PRICE_CHANGE_CLOSED: {
    status: 409,
    title: 'Price change is already decided or expired',
    action: 'Set the price again with PUT /v1/prices/{sku}/{currency}/{priceId}.',
  },
  OWN_PRICE_CHANGE: {
    status: 403,
    title: 'You cannot approve your own price change',
    action: 'Ask another person with `prices.approve` to decide.',
  },
  TOO_MANY_CHANNELS: {
    status: 422,
    title: 'Too many channels to compare',
    action: 'Name the channels to compare in `channels`.',
  },
  PRICE_LIST_FULL: {
    status: 409,
    title: 'Price list is full',
    action: 'Change or delete an existing price record of this SKU and currency.',
  },
});

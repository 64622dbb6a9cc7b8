import { defineErrors } from '#shared/contracts/error.ts';

export const pricingErrors = defineErrors({
  PRICE_NOT_FOUND: {
    status: 404,
    title: 'This SKU has no price in this currency',
    action: 'Check both, or set a price with PUT /v1/prices/{sku}/{currency}/{priceId}.',
  },
  CURRENCY_UNKNOWN: {
    status: 422,
    title: 'The shop does not know this currency',
    action: 'Use one of the currencies named in `detail`.',
  },
  PRICE_OF_ALIAS: {
    status: 409,
    title: 'This code is another name of a SKU',
    action: 'Set the price of the SKU named in `sku`; it holds for all its names.',
  },
  PRICE_RECORD_NOT_FOUND: {
    status: 404,
    title: 'There is no such price record',
    action: 'See the records with GET /v1/prices/{sku}/{currency}.',
  },
  PRICE_ID_RESERVED: {
    status: 422,
    title: 'A price record cannot have this id',
    action: 'Choose another `priceId`; `explain` and `history` are routes of the list.',
  },
  PRICE_DUPLICATE: {
    status: 409,
    title: 'Another record holds under the same conditions at the same time',
    action: 'Change the record named in `priceId`, or give this one other conditions.',
  },
  PRICE_RULE_BROKEN: {
    status: 409,
    title: 'The price is outside what a rule allows',
    action: 'Choose a price within the limits named in `errors`, or have the rule changed.',
  },
  COST_ABOVE_PRICES: {
    status: 409,
    title: 'With this cost, a price of the SKU would be below its margin',
    action: 'Raise or end the prices named in `errors` first.',
  },
  COST_NOT_FOUND: {
    status: 404,
    title: 'Nobody has said what this SKU costs us',
    action: 'Set it with PUT /v1/costs/{sku}/{currency}.',
  },
  PRICE_CHANGE_NOT_FOUND: {
    status: 404,
    title: 'There is no such price change',
    action: 'See what waits with GET /v1/price-changes.',
  },
  PRICE_CHANGE_CLOSED: {
    status: 409,
    title: 'This price change does not wait for a decision any more',
    action: 'Set the price anew with PUT /v1/prices/{sku}/{currency}/{priceId}.',
  },
  PRICE_CHANGE_OF_ONES_OWN: {
    status: 403,
    title: 'Nobody approves a price they asked for',
    action: 'Let somebody else decide.',
  },
  TOO_MANY_CHANNELS: {
    status: 422,
    title: 'The shop has more channels than can be compared at once',
    action: 'Name the channels to compare in `channels`.',
  },
  PRICE_LIST_FULL: {
    status: 409,
    title: 'This SKU has as many prices in this currency as one may have',
    action: 'Change one of its price records instead of adding another.',
  },
});

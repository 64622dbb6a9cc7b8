import { defineErrors } from '../../shared/contracts/error.ts';

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
  PRICE_DUPLICATE: {
    status: 409,
    title: 'Another record holds under the same conditions at the same time',
    action: 'Change the record named in `priceId`, or give this one other conditions.',
  },
  PRICE_LIST_FULL: {
    status: 409,
    title: 'This SKU has as many prices in this currency as one may have',
    action: 'Change one of its price records instead of adding another.',
  },
});

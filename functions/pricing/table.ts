import { defineItems } from '#shared/contracts/table.ts';

/** All prices of a SKU in a currency are one item: a cart line or a product page reads one key per SKU. */
export const pricingItems = defineItems('catalog', {
  items: {
    priceList: {
      pk: 'SKU#{sku}',
      sk: 'PR#{currency}',
      serves: 'Every price record of one SKU in one currency.',
    },
    priceEvent: {
      pk: 'SKU#{sku}#{currency}',
      sk: 'E#{version}#{type}',
      serves: 'The outbox of a price list: its events, waiting for the publisher.',
    },
    priceHistory: {
      pk: 'PRH#{sku}#{currency}',
      sk: '{instant}#{version}',
      serves: 'What a price list said from when on, who changed it and why; written once, never changed.',
    },
    priceRule: { pk: 'PRICERULES', sk: '{code}', serves: 'All rules for prices, read together and kept.' },
    heldPrice: {
      pk: 'PRC#{changeId}',
      sk: 'A',
      serves: 'A price outside the rules that waits for somebody’s approval, and what was decided.',
    },
    heldPriceEvent: {
      pk: 'PRC#{changeId}',
      sk: 'E#{version}#{type}',
      serves: 'The outbox of a price outside the rules: its events, waiting for the publisher.',
    },
  },
  indexes: {
    heldPrices: {
      partition: [{ name: 'heldStatus', type: 'string' }],
      sort: [{ name: 'requestedAt', type: 'string' }],
      include: 'all',
      serves: 'Prices that wait for approval, the oldest first, and those that were decided.',
    },
    unlikePrices: {
      partition: [{ name: 'unlikeIn', type: 'string' }],
      sort: [{ name: 'sku', type: 'string' }],
      include: 'keys',
      serves: 'By currency, the price lists that do not say the same everywhere, for the parity report.',
    },
    priceTurns: {
      partition: [{ name: 'priceTurns', type: 'string' }],
      sort: [{ name: 'nextTurnAt', type: 'string' }],
      include: ['sku', 'currency'],
      serves: 'Which price lists have a record that begins or ends by itself, the next one first.',
    },
  },
});

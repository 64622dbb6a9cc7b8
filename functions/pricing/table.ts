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
      serves: 'The history of a price list: each change with its author and reason. Append-only.',
    },
    priceRule: { pk: 'PRICERULES', sk: '{code}', serves: 'All price rules, read together and cached.' },
    heldPrice: {
      pk: 'PRC#{changeId}',
      sk: 'A',
      serves: 'A price change that awaits approval, and its decision.',
    },
    heldPriceEvent: {
      pk: 'PRC#{changeId}',
      sk: 'E#{version}#{type}',
      serves: 'The outbox of a price change: its events, waiting for the publisher.',
    },
  },
  indexes: {
    heldPrices: {
      partition: [{ name: 'heldStatus', type: 'string' }],
      sort: [{ name: 'requestedAt', type: 'string' }],
      include: 'all',
      serves: 'Price changes by status, oldest first.',
    },
    unlikePrices: {
      partition: [{ name: 'unlikeIn', type: 'string' }],
      sort: [{ name: 'sku', type: 'string' }],
      include: 'keys',
      serves:
        'By currency, the price lists that differ between channels or countries, for the parity report.',
    },
    scheduledPrices: {
      partition: [{ name: 'scheduledPrices', type: 'string' }],
      sort: [{ name: 'nextScheduledAt', type: 'string' }],
      include: ['sku', 'currency'],
      serves: 'Price lists with a scheduled start or end, the next one first.',
    },
  },
});

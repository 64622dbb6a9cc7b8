import { defineItems } from '../../shared/contracts/table.ts';

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
      serves: 'The history of a price list, and the outbox of its events.',
    },
  },
});

import { defineItems } from '#shared/contracts/table.ts';

/** A business has a few tables and carriers: all are read together and kept for seconds. */
export const deliveryItems = defineItems('catalog', {
  items: {
    rateTable: { pk: 'DELIVERY', sk: 'RATES#{code}', serves: 'All rate tables and carriers, or one table.' },
    carrier: { pk: 'DELIVERY', sk: 'CARRIER#{code}', serves: 'One carrier with its price list.' },
  },
});

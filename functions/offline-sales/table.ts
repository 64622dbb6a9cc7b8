import { defineItems } from '#shared/contracts/table.ts';

export const offlineSalesItems = defineItems('orders', {
  items: {
    sale: {
      pk: 'OS#{saleId}',
      sk: 'A',
      serves: 'Was this sale accepted before, as which order, with what conflicts?',
    },
    saleEvent: {
      pk: 'OS#{saleId}',
      sk: 'E#{version}#{type}',
      serves: 'Events of a sale waiting to be published.',
    },
    openConflict: {
      pk: 'OC#{locationId}',
      sk: '{soldAt}#{saleId}',
      serves: 'Which sales of a location have conflicts that nobody settled? Oldest first.',
    },
  },
});

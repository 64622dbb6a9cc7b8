import { defineItems } from '#shared/contracts/table.ts';

export const backordersItems = defineItems('inventory', {
  items: {
    rule: {
      pk: 'BACKORDERS',
      sk: '{sku}#{locationId}',
      serves: 'Which SKUs may be sold beyond their stock, where and to whom?',
    },
    backorder: {
      pk: 'BQ#{sku}#{locationId}',
      sk: '{position}',
      serves: 'Which back-orders wait for a SKU at a location, first come first served?',
    },
    backorderEvent: {
      pk: 'BE#{sku}#{locationId}#{position}',
      sk: 'E#{version}#{type}',
      serves: 'Events of a back-order waiting to be published.',
    },
  },
});

import { defineItems } from '#shared/contracts/table.ts';

export const lotsItems = defineItems('inventory', {
  items: {
    lotRules: { pk: 'LOT-RULES#{sku}', sk: 'A', serves: 'How a SKU is traced; absent for most.' },
    lot: {
      pk: 'LOT#{sku}#{locationId}',
      sk: '{lot}',
      serves: 'The lots of a SKU at a location.',
    },
    lotEntry: {
      pk: 'LOTS-AT#{locationId}',
      sk: '{expiresOn}#{lot}#{sku}',
      serves: 'Lots of a location by the day they expire on.',
    },
    lotPlace: {
      pk: 'LOT-TRACE#{sku}#{lot}',
      sk: 'AT#{locationId}',
      serves: 'Locations that had a lot.',
    },
    lotSale: {
      pk: 'LOT-TRACE#{sku}#{lot}',
      sk: 'TO#{fulfilmentId}',
      serves: 'Orders that units of a lot left for.',
    },
    unscannedSale: {
      pk: 'LOT-UNSCANNED#{sku}#{locationId}',
      sk: '{soldAt}#{orderId}',
      serves:
        'Till sales of a lot-tracked SKU without a scanned lot: any lot in stock at that time is possible.',
    },
    lotRecall: {
      pk: 'LOT-RECALL#{recallId}',
      sk: 'A',
      serves: 'One recall, and how far its buyers were notified.',
    },
    lotRecallEvent: {
      pk: 'LOT-RECALL#{recallId}',
      sk: 'E#{version}#{type}',
      serves: 'Events of a recall waiting to be published.',
    },
    recalledSaleEvent: {
      pk: 'LOT-RECALL-SALE#{recallId}#{fulfilmentId}',
      sk: 'E#{version}#{type}',
      serves: 'Buyers of a recalled lot, still to be notified.',
    },
  },
});

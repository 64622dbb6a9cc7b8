import { defineItems } from '#shared/contracts/table.ts';

export const stockWorkItems = defineItems('inventory', {
  items: {
    transfer: { pk: 'TR#{transferId}', sk: 'A', serves: 'One transfer between two locations.' },
    transferEvent: {
      pk: 'TR#{transferId}',
      sk: 'E#{version}#{type}',
      serves: 'Events of a transfer waiting to be published.',
    },
    transferEntry: {
      pk: 'TRLIST#{locationId}',
      sk: '{createdAt}#{transferId}',
      serves: 'Transfers from and to a location, newest first.',
    },
    stockTake: { pk: 'ST#{stockTakeId}', sk: 'A', serves: 'One stock-take.' },
    stockTakeEvent: {
      pk: 'ST#{stockTakeId}',
      sk: 'E#{version}#{type}',
      serves: 'Events of a stock-take waiting to be published.',
    },
    countedLine: {
      pk: 'ST#{stockTakeId}',
      sk: 'L#{sku}',
      serves: 'What was counted of a SKU, and what became of it.',
    },
    countBatch: {
      pk: 'ST#{stockTakeId}',
      sk: 'B#{batchId}',
      serves: 'Was this batch of counts recorded before?',
    },
    varianceEvent: {
      pk: 'STV#{stockTakeId}#{sku}',
      sk: 'E#{version}#{type}',
      serves: 'Variances of counts waiting to be published.',
    },
    productionOrder: { pk: 'MO#{productionOrderId}', sk: 'A', serves: 'One production order.' },
    productionEvent: {
      pk: 'MO#{productionOrderId}',
      sk: 'E#{version}#{type}',
      serves: 'Events of a production order waiting to be published.',
    },
    countDay: {
      pk: 'COUNT-DAYS#{locationId}',
      sk: '{sku}',
      serves: 'When each SKU of a location was counted last, and which count is under way.',
    },
    adjustmentLimits: {
      pk: 'ADJ-LIMITS#{locationId}',
      sk: 'A',
      serves: 'Up to which value stock of a location is adjusted by one person.',
    },
    heldAdjustment: { pk: 'ADJ#{adjustmentId}', sk: 'A', serves: 'An adjustment above the limit.' },
    writeOffEvent: {
      pk: 'ADJ#{adjustmentId}',
      sk: 'E#{version}#{type}',
      serves: 'Write-offs waiting to be published.',
    },
    waitingAdjustment: {
      pk: 'ADJ-WAITING#{locationId}',
      sk: '{requestedAt}#{adjustmentId}',
      serves: 'Adjustments of a location that wait for a second person.',
    },
    bin: { pk: 'BINS#{locationId}', sk: '{binId}', serves: 'The bins of a location.' },
    skuBin: { pk: 'BIN-OF#{locationId}', sk: '{sku}', serves: 'The bin of each SKU at a location.' },
    stockPeriod: {
      pk: 'SP#{locationId}#{month}',
      sk: 'A',
      serves: 'How far is the close of a month at a location?',
    },
    stockPeriodEvent: {
      pk: 'SP#{locationId}#{month}',
      sk: 'E#{version}#{type}',
      serves: 'Events of a closed month waiting to be published.',
    },
    stockPeriodEntry: {
      pk: 'SP#{locationId}#{month}',
      sk: 'S#{sku}',
      serves: 'Stock of a SKU at the end of a month, and what moved in it. Written once.',
    },
  },
});

import * as z from 'zod/mini';
import { code, currency, id, instant, quantity, sku } from '#shared/contracts/fields.ts';
import { defineEvent } from '#shared/contracts/event.ts';

const transferFacts = { transferId: id, fromLocationId: code, toLocationId: code };

export const TransferShipped = defineEvent({
  type: 'TransferShipped',
  domain: 'stock-work',
  version: 1,
  summary: 'Goods of a transfer left their location; they count as incoming stock of the other one.',
  delivery: 'outbox',
  data: z.object({
    ...transferFacts,
    expectedAt: z.optional(instant),
    lines: z.array(z.object({ sku, quantity })),
  }),
});

export const TransferReceived = defineEvent({
  type: 'TransferReceived',
  domain: 'stock-work',
  version: 1,
  summary: 'Goods of a transfer arrived; they are in stock.',
  delivery: 'outbox',
  data: z.object({
    ...transferFacts,
    receiptId: id,
    isComplete: z.boolean().check(z.describe('True: nothing of the transfer is in transit any more')),
    lines: z.array(z.object({ sku, quantity, damaged: z.int().check(z.minimum(0)) })),
  }),
});

export const TransferDiscrepancySettled = defineEvent({
  type: 'TransferDiscrepancySettled',
  domain: 'stock-work',
  version: 1,
  summary: 'Units of a transfer that never arrived were returned to their origin, or written off.',
  delivery: 'outbox',
  data: z.object({
    ...transferFacts,
    reason: z.string(),
    lines: z.array(z.object({ sku, returned: z.int(), writtenOff: z.int() })),
  }),
});

export const CountVarianceFound = defineEvent({
  type: 'CountVarianceFound',
  domain: 'stock-work',
  version: 1,
  summary: 'A count differs from the book at the time of counting; stock was adjusted by the variance.',
  delivery: 'outbox',
  data: z.object({
    stockTakeId: id,
    locationId: code,
    sku,
    counted: z.int(),
    book: z.int().check(z.describe('On hand at `countedAt` by the ledger')),
    variance: z.int().check(z.describe('Counted less book')),
    countedAt: instant,
  }),
});

export const StockTakeCompleted = defineEvent({
  type: 'StockTakeCompleted',
  domain: 'stock-work',
  version: 1,
  summary: 'A stock-take or cycle count was posted: on hand is what was counted.',
  delivery: 'outbox',
  data: z.object({
    stockTakeId: id,
    locationId: code,
    lines: z.int(),
    linesWithVariance: z.int(),
    unitsOver: z.int(),
    unitsShort: z.int(),
  }),
});

export const StockWrittenOff = defineEvent({
  type: 'StockWrittenOff',
  domain: 'stock-work',
  version: 1,
  summary: 'Stock was written off: units were lost, or corrected downwards.',
  delivery: 'outbox',
  data: z.object({
    adjustmentId: id,
    sku,
    locationId: code,
    units: quantity,
    reason: z.string(),
    value: z.optional(z.int().check(z.describe('At average cost, where one is known'))),
    currency: z.optional(currency),
  }),
});

export const PeriodClosed = defineEvent({
  type: 'PeriodClosed',
  domain: 'stock-work',
  version: 1,
  summary: 'The stock of a location at the end of a month was written down for good.',
  delivery: 'outbox',
  data: z.object({ locationId: code, month: z.string(), skus: z.int(), units: z.int() }),
});

export const ProductionCompleted = defineEvent({
  type: 'ProductionCompleted',
  domain: 'stock-work',
  version: 1,
  summary: 'Goods of a production order were made: components left stock, and the goods came in.',
  delivery: 'outbox',
  data: z.object({
    productionOrderId: id,
    completionId: id,
    locationId: code,
    sku,
    quantity: z.int().check(z.describe('Good units')),
    scrapped: z.int(),
    status: z.enum(['open', 'partly_completed', 'completed', 'closed']),
    consumed: z.array(z.object({ sku, quantity: z.int() })),
    unitCost: z.optional(z.number().check(z.describe('Of a good unit, minor units; absent if unknown'))),
    currency: z.optional(currency),
  }),
});

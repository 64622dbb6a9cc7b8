import * as z from 'zod/mini';
import { code, id, instant, quantity, sku } from '#shared/contracts/fields.ts';
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

import * as z from 'zod/mini';
import { code, id, quantity, sku } from '#shared/contracts/fields.ts';
import { defineEvent } from '#shared/contracts/event.ts';

export const LotRecalled = defineEvent({
  type: 'LotRecalled',
  domain: 'lots',
  version: 1,
  summary: 'A lot was recalled: its remaining units cannot be sold, and its buyers are notified.',
  delivery: 'outbox',
  data: z.object({
    recallId: id,
    sku,
    lot: z.string(),
    reason: z.string(),
    unitsStopped: z.int().check(z.describe('Units that were taken off the shelf, at all locations')),
  }),
});

export const RecalledLotSold = defineEvent({
  type: 'RecalledLotSold',
  domain: 'lots',
  version: 1,
  summary: 'An order has units of a lot that was recalled; published once for each delivery of an order.',
  delivery: 'outbox',
  data: z.object({
    recallId: id,
    sku,
    lot: z.string(),
    reason: z.string(),
    orderId: id,
    fulfilmentId: id,
    channel: code,
    customerId: z.optional(id),
    quantity,
    isPossible: z.optional(
      z
        .boolean()
        .check(z.describe('`true`: sold at a till without scanning the lot, while the lot was there')),
    ),
  }),
});

import * as z from 'zod/mini';
import { defineEvent } from '#shared/contracts/event.ts';
import { code, id, instant, quantity, sku } from '#shared/contracts/fields.ts';

const heldStock = z.object({
  holdId: id,
  channel: code,
  owner: z.string(),
  lines: z.array(z.object({ sku, quantity })),
  expiresAt: instant,
});

export const HoldPlaced = defineEvent({
  type: 'HoldPlaced',
  domain: 'holds',
  version: 1,
  summary: 'Stock was reserved by a hold, without an order.',
  delivery: 'outbox',
  data: heldStock,
});

export const HoldReleased = defineEvent({
  type: 'HoldReleased',
  domain: 'holds',
  version: 1,
  summary: 'A hold was released; its stock is available again.',
  delivery: 'outbox',
  data: heldStock,
});

export const HoldExpired = defineEvent({
  type: 'HoldExpired',
  domain: 'holds',
  version: 1,
  summary: 'A hold expired; its stock is available again.',
  delivery: 'outbox',
  data: heldStock,
});

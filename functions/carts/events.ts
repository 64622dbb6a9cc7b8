import * as z from 'zod/mini';
import { code, id, money, name, quantity, sku } from '#shared/contracts/fields.ts';
import { defineEvent } from '#shared/contracts/event.ts';

export const CartAbandoned = defineEvent({
  type: 'CartAbandoned',
  domain: 'carts',
  version: 1,
  summary: 'A cart with lines was abandoned for an hour, and its owner can be reached.',
  delivery: 'outbox',
  data: z.object({
    cartId: id,
    channel: code,
    customerId: z.optional(id),
    hasContact: z.boolean().check(z.describe('A guest left an address to reach them at')),
    lines: z.array(z.object({ sku, name, quantity })),
    total: money,
    quietSince: z.iso.datetime(),
  }),
});

export const DraftExpired = defineEvent({
  type: 'DraftExpired',
  domain: 'carts',
  version: 1,
  summary: 'A draft order expired before the customer accepted it.',
  delivery: 'outbox',
  data: z.object({
    cartId: id,
    channel: code,
    customerId: z.optional(id),
    soldAt: z.optional(code.check(z.describe('The store where staff opened it'))),
    units: z.int(),
    expiresAt: z.iso.datetime(),
  }),
});

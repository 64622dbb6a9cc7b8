import * as z from 'zod/mini';
import { code, currency, id, instant, signedMinorUnits } from '#shared/contracts/fields.ts';
import { defineEvent } from '#shared/contracts/event.ts';

export const MarketplacePaused = defineEvent({
  type: 'MarketplacePaused',
  domain: 'marketplaces',
  version: 1,
  summary: 'Updates to a marketplace are paused until `pausedUntil` after repeated failures.',
  delivery: 'outbox',
  data: z.object({
    marketplace: code,
    channel: code,
    because: z.string(),
    failures: z.int(),
    pausedUntil: z.optional(instant),
  }),
});

export const MarketplaceResumed = defineEvent({
  type: 'MarketplaceResumed',
  domain: 'marketplaces',
  version: 1,
  summary: 'A marketplace that failed takes updates again.',
  delivery: 'outbox',
  data: z.object({ marketplace: code, channel: code }),
});

export const MarketplaceUpdateRefused = defineEvent({
  type: 'MarketplaceUpdateRefused',
  domain: 'marketplaces',
  version: 1,
  summary:
    'A marketplace refused an update, or cancelled an order that cannot be cancelled; staff have to act.',
  delivery: 'outbox',
  data: z.object({
    marketplace: code,
    kind: z.enum(['stock', 'price', 'cancellation', 'shipment', 'order_not_cancelled']),
    subject: id.check(z.describe('The SKU, the fulfilment or the order')),
    orderId: z.optional(id),
    because: z.string(),
  }),
});

export const MarketplacePayoutRecorded = defineEvent({
  type: 'MarketplacePayoutRecorded',
  domain: 'marketplaces',
  version: 1,
  summary: 'A payout of a marketplace was recorded and compared with its orders.',
  delivery: 'outbox',
  data: z.object({
    marketplace: code,
    payoutId: id,
    currency,
    amount: signedMinorUnits,
    net: signedMinorUnits,
    fees: signedMinorUnits,
    matched: z.int(),
    differing: z.int(),
  }),
});

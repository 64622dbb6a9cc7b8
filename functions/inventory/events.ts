import * as z from 'zod/mini';
import { code, id, quantity, sku } from '#shared/contracts/fields.ts';
import { defineEvent } from '#shared/contracts/event.ts';

const level = {
  sku,
  locationId: code,
  available: z.int().check(z.describe('What the transaction of a sale tests')),
};

export const StockChanged = defineEvent({
  type: 'StockChanged',
  domain: 'inventory',
  version: 1,
  summary: 'Stock of a SKU at a location changed: sold, released, received, counted or adjusted.',
  delivery: 'stream',
  data: z.object({
    ...level,
    bucket: z.string(),
    change: z.int().check(z.describe('Change of available')),
    onHandChange: z.int(),
    movement: z.string().check(z.describe('Why: sale, release, count, adjustment …')),
    reference: z.optional(z.string()),
  }),
});

export const BackorderedStockArrived = defineEvent({
  type: 'BackorderedStockArrived',
  domain: 'inventory',
  version: 1,
  summary: 'Units of a SKU became available at a location where back-orders wait for them.',
  delivery: 'stream',
  data: z.object(level),
});

export const StockDepleted = defineEvent({
  type: 'StockDepleted',
  domain: 'inventory',
  version: 1,
  summary: 'A SKU is sold out at a location.',
  delivery: 'outbox',
  data: z.object(level),
});

export const StockReplenished = defineEvent({
  type: 'StockReplenished',
  domain: 'inventory',
  version: 1,
  summary: 'A SKU that was sold out at a location is available again.',
  delivery: 'outbox',
  data: z.object(level),
});

export const LowStock = defineEvent({
  type: 'LowStock',
  domain: 'inventory',
  version: 1,
  summary:
    'The available quantity of a SKU in a channel fell to the channel’s `scarcity.low` or below; published once per crossing.',
  delivery: 'outbox',
  data: z.object({
    sku,
    channel: code,
    availableToPromise: z.int(),
    threshold: z.int().check(z.describe('`scarcity.low` of the channel')),
  }),
});

export const ChannelPoolBreached = defineEvent({
  type: 'ChannelPoolBreached',
  domain: 'inventory',
  version: 1,
  summary: 'A sale took units of another channel’s pool, with a manager’s reason.',
  delivery: 'outbox',
  data: z.object({
    orderId: id,
    channel: code.check(z.describe('The channel that sold')),
    reason: z.string(),
    breaches: z.array(
      z.object({
        sku,
        locationId: code,
        pool: code.check(z.describe('The channel they were set aside for')),
        quantity,
      }),
    ),
  }),
});

export const ChannelPoolsShrunk = defineEvent({
  type: 'ChannelPoolsShrunk',
  domain: 'inventory',
  version: 1,
  summary:
    'Pools were reduced, lowest priority first, because a loss, a count, damage or a higher safety stock left fewer units than were allocated to them.',
  delivery: 'outbox',
  data: z.object({
    sku,
    locationId: code,
    pools: z.array(
      z.object({
        channel: code,
        units: quantity.check(z.describe('Units the pool lost')),
        left: z.int().check(z.describe('Units left in the pool')),
      }),
    ),
    movement: z.string().check(z.describe('What made stock smaller: count or adjustment')),
    reference: z.string().check(z.describe('`reference` of that movement in the ledger')),
  }),
});

export const LedgerGapFound = defineEvent({
  type: 'LedgerGapFound',
  domain: 'inventory',
  version: 1,
  summary: 'The stock ledger of a SKU at a location has a gap: a version is missing, or a sum differs.',
  delivery: 'outbox',
  data: z.object({
    sku,
    locationId: code,
    findings: z.array(
      z.object({
        bucket: z.string().check(z.describe('`all` for the sums over all buckets')),
        problem: z.string(),
      }),
    ),
  }),
});

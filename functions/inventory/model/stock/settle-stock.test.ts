import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { atp } from './atp.ts';
import { settleStock, type StockSettlement } from './settle-stock.ts';
import { sourcesFor } from './sources.ts';
import type { StockBucket, StockHead } from './stock.ts';
import { termsFor } from './terms.ts';

const common = {
  sku: 'SHIRT',
  locationId: 'jakarta',
  version: 1,
  movement: { type: 'opening', reference: 'cnt_1', actor: 'staff:1', at: '2026-11-23T00:00:00.000Z' },
} as const;

/** Shards of the stock everybody may sell, and pools by channel. */
const stock = (
  shards: readonly number[],
  pools: Readonly<Record<string, number>> = {},
  { safetyStock = 0, priorities = {} as Readonly<Record<string, number>> } = {},
): readonly StockBucket[] => {
  const head: StockHead = {
    ...common,
    bucket: '0',
    available: shards[0] ?? 0,
    onHand: [...shards, ...Object.values(pools)].reduce((sum, units) => sum + units, 0),
    unavailable: 0,
    safetyStock,
    shards: shards.length,
    rules: Object.fromEntries(
      Object.entries(pools).map(([channel, pool]) => [
        channel,
        { pool, hidden: 0, priority: priorities[channel] },
      ]),
    ),
  };
  return [
    head,
    ...shards.slice(1).map((available, at) => ({ ...common, bucket: String(at + 1), available })),
    ...Object.entries(pools).map(([channel, available]) => ({
      ...common,
      bucket: `pool-${channel}`,
      available,
    })),
  ];
};

const after = (buckets: readonly StockBucket[], { changes }: StockSettlement): readonly StockBucket[] =>
  buckets.map((each) => ({
    ...each,
    available: each.available + (changes.find(({ bucket }) => bucket === each.bucket)?.change ?? 0),
  }));
const units = (buckets: readonly StockBucket[]) => buckets.map(({ available }) => available);

describe('a change of stock over the buckets of a SKU', () => {
  it('goes to the head when units are added, however little the head has', () => {
    const buckets = stock([-200, 250]);

    expect(units(after(buckets, settleStock(buckets, { change: 50, safetyStock: 0 })))).toEqual([-150, 250]);
  });

  it('takes 300 damaged of 1,000 from more than one shard of 250', () => {
    const buckets = stock([250, 250, 250, 250]);

    expect(units(after(buckets, settleStock(buckets, { change: -300, safetyStock: 0 })))).toEqual([
      0, 200, 250, 250,
    ]);
  });

  it('leaves no bucket below zero while another has units', () => {
    const buckets = stock([10, 10, 10, 10]);

    expect(units(after(buckets, settleStock(buckets, { change: -42, safetyStock: 0 })))).toEqual([
      -2, 0, 0, 0,
    ]);
  });

  it('takes from the pools what nobody else has: 5 damaged of 10 with 8 set aside', () => {
    const buckets = stock([2], { app: 8 });

    const settlement = settleStock(buckets, { change: -5, safetyStock: 0 });

    expect(units(after(buckets, settlement))).toEqual([0, 5]);
    expect(settlement.cuts).toEqual([{ channel: 'app', units: 3, left: 5 }]);
  });

  it('shrinks pools of 4 and 4 to 5 counted pieces, the less important one first', () => {
    const buckets = stock([2], { pos: 4, app: 4 }, { priorities: { pos: 2, app: 1 } });

    const settlement = settleStock(buckets, { change: -5, safetyStock: 0 });

    expect(units(after(buckets, settlement))).toEqual([0, 4, 1]);
    expect(settlement.cuts).toEqual([{ channel: 'app', units: 3, left: 1 }]);
  });

  it('shrinks pools for safety stock, which is kept where nobody may sell it', () => {
    const buckets = stock([2], { pos: 4, app: 4 }, { safetyStock: 0 });

    const settlement = settleStock(buckets, { change: 0, safetyStock: 4 });

    expect(units(after(buckets, settlement))).toEqual([4, 4, 2]);
  });

  it('shrinks nothing that fits', () => {
    const buckets = stock([4], { pos: 4 }, { safetyStock: 2 });

    expect(settleStock(buckets, { change: -2, safetyStock: 2 }).cuts).toEqual([]);
  });
});

const anyStock = fc
  .record({
    shards: fc.array(fc.integer({ min: -20, max: 40 }), { minLength: 1, maxLength: 5 }),
    pools: fc.dictionary(fc.constantFrom('web', 'pos', 'app'), fc.nat(20)),
    safetyStock: fc.nat(10),
    priorities: fc.dictionary(fc.constantFrom('web', 'pos', 'app'), fc.nat(3)),
  })
  .map(({ shards, pools, ...how }) => stock(shards, pools, how));

describe('whatever is lost, found, counted or kept back', () => {
  it('loses and makes no unit, and pools never hold more than is available less safety stock', () => {
    fc.assert(
      fc.property(
        anyStock,
        fc.integer({ min: -120, max: 60 }),
        fc.nat(20),
        (buckets, change, safetyStock) => {
          const settled = after(buckets, settleStock(buckets, { change, safetyStock }));

          const sum = (list: readonly StockBucket[]) => units(list).reduce((total, each) => total + each, 0);
          const pooled = settled.filter(({ bucket }) => bucket.startsWith('pool-'));
          expect(sum(settled)).toBe(sum(buckets) + change);
          expect(units(pooled).every((each) => each >= 0)).toBe(true);
          expect(sum(pooled)).toBeLessThanOrEqual(Math.max(0, sum(settled) - safetyStock));
        },
      ),
    );
  });

  it('shows of every channel the figure that it can sell', () => {
    fc.assert(
      fc.property(
        anyStock,
        fc.integer({ min: -120, max: 60 }),
        fc.nat(20),
        fc.constantFrom('web', 'pos', 'app', 'phone'),
        (buckets, change, safetyStock, channel) => {
          const settled = after(buckets, settleStock(buckets, { change, safetyStock })).map((each) =>
            each.bucket === '0' ? { ...each, safetyStock } : each,
          );

          const sellable = sourcesFor(channel, settled).reduce((sum, source) => sum + source.sellable, 0);
          expect(sellable).toBe(atp(termsFor(channel, settled)));
        },
      ),
    );
  });
});

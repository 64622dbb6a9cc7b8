import { describe, expect, it } from '@jest/globals';
import { planTakes } from './plan-takes.ts';
import { sourcesFor } from './sources.ts';
import type { StockBucket, StockHead } from './stock.ts';

const movement = {
  type: 'opening' as const,
  reference: 'cnt_1',
  actor: 'staff:1',
  at: '2026-11-23T00:00:00.000Z',
};
const head = (available: number, given: Partial<StockHead> = {}): StockHead => ({
  sku: 'SHIRT',
  locationId: 'jakarta',
  bucket: '0',
  available,
  onHand: 20,
  unavailable: 0,
  version: 1,
  movement,
  ...given,
});
const pool = (channel: string, available: number): StockBucket => ({
  sku: 'SHIRT',
  locationId: 'jakarta',
  bucket: `pool-${channel}`,
  available,
  version: 1,
  movement,
});
const sellable = (channel: string, buckets: readonly StockBucket[]) =>
  sourcesFor(channel, buckets).reduce((sum, source) => sum + source.sellable, 0);

describe('what a channel may take at a location', () => {
  it('is the open stock and its own pool, never the pool of another channel', () => {
    const buckets = [head(4), pool('web', 3), pool('marketplace', 2)];

    expect([sellable('web', buckets), sellable('marketplace', buckets), sellable('pos', buckets)]).toEqual([
      7, 6, 4,
    ]);
  });

  it('leaves safety stock and what is hidden from the channel', () => {
    const buckets = [
      head(10, { safetyStock: 2, rules: { marketplace: { buffer: { units: 3 }, hidden: 3 } } }),
    ];

    expect([sellable('web', buckets), sellable('marketplace', buckets)]).toEqual([8, 5]);
  });

  it('counts what one bucket lacks after a count against the others', () => {
    const shard: StockBucket = { ...pool('x', 5), bucket: '1' };

    expect(sellable('web', [head(-2, { shards: 2 }), shard])).toBe(3);
  });

  it('uses up its own pool before the stock that others may sell too', () => {
    const plan = planTakes(
      [{ lineId: 'l1', sku: 'SHIRT', quantity: 4 }],
      sourcesFor('web', [head(10), pool('web', 3)]),
    );

    expect(plan).toMatchObject({
      lines: [
        {
          takes: [
            { bucket: 'pool-web', quantity: 3 },
            { bucket: '0', quantity: 1 },
          ],
        },
      ],
    });
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { atp } from './atp.ts';
import { sourcesFor } from './sources.ts';
import type { StockBucket, StockHead } from './stock.ts';
import { termsFor } from './terms.ts';

const movement = {
  type: 'opening' as const,
  reference: 'cnt_1',
  actor: 'staff:1',
  at: '2026-11-23T00:00:00.000Z',
};
const common = { sku: 'SHIRT', locationId: 'jakarta', version: 1, movement };

describe('what a channel is promised, term by term', () => {
  it('leaves out the pools of other channels and what is hidden from this one', () => {
    const head: StockHead = {
      ...common,
      bucket: '0',
      available: 10,
      onHand: 20,
      unavailable: 1,
      committed: 2,
      safetyStock: 2,
      rules: { marketplace: { buffer: { units: 3 }, hidden: 3 }, web: { pool: 4, hidden: 0 } },
    };
    const pool: StockBucket = { ...common, bucket: 'pool-web', available: 4 };

    expect(termsFor('marketplace', [head, pool])).toEqual({
      onHand: 20,
      reserved: 3,
      committed: 2,
      unavailable: 1,
      safetyStock: 2,
      backordered: 0,
      poolsOfOthers: 4,
      buffer: 3,
    });
    expect([atp(termsFor('marketplace', [head, pool])), atp(termsFor('web', [head, pool]))]).toEqual([5, 12]);
  });

  it('is what a sale may take, whenever no pool is larger than what else is kept', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 0, max: 10 }),
        fc.integer({ min: 0, max: 10 }),
        fc.integer({ min: 0, max: 10 }),
        (available, safetyStock, hidden, pooled) => {
          const head: StockHead = {
            ...common,
            bucket: '0',
            available,
            onHand: available + pooled,
            unavailable: 0,
            safetyStock,
            rules: { pos: { hidden }, web: { pool: pooled, hidden: 0 } },
          };
          const pool: StockBucket = { ...common, bucket: 'pool-web', available: pooled };
          const sellable = sourcesFor('pos', [head, pool]).reduce((sum, source) => sum + source.sellable, 0);
          expect(sellable).toBe(atp(termsFor('pos', [head, pool])));
        },
      ),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { allocate } from '#shared/money/allocate.ts';
import { poolMoves, rebalanced } from './pool-moves.ts';
import type { StockBucket } from '../stock/stock.ts';

const bucket = (name: string, available: number): StockBucket => ({
  sku: 'SHIRT',
  locationId: 'jakarta',
  bucket: name,
  available,
  version: 1,
  movement: { type: 'opening', reference: 'cnt_1', actor: 'staff:1', at: '2026-11-23T00:00:00.000Z' },
});

describe('setting units aside for channels', () => {
  it('fills a new pool, and empties one that has no rule any more', () => {
    const moves = poolMoves({ web: { pool: 5 }, pos: {} }, [bucket('0', 10), bucket('pool-marketplace', 3)]);

    expect(moves).toEqual([
      { channel: 'marketplace', current: 3, change: -3 },
      { channel: 'web', current: 0, change: 5 },
    ]);
  });

  it('moves nothing when every pool holds what it should', () => {
    expect(poolMoves({ web: { pool: 5 } }, [bucket('0', 10), bucket('pool-web', 5)])).toEqual([]);
  });
});

describe('letting pools follow sales', () => {
  it('gives more to the channel that sells more', () => {
    expect(rebalanced({ web: 5, pos: 5 }, { web: 30, pos: 10 }, allocate)).toEqual({ web: 7, pos: 3 });
  });

  it('never changes the sum', () => {
    const units = fc.dictionary(fc.constantFrom('web', 'pos', 'app', 'phone'), fc.nat(50), { minKeys: 1 });
    fc.assert(
      fc.property(units, units, (pools, sold) => {
        const sum = (of: Readonly<Record<string, number>>) => Object.values(of).reduce((a, b) => a + b, 0);
        expect(sum(rebalanced(pools, sold, allocate))).toBe(sum(pools));
      }),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { folded, reshard, spread } from './shards.ts';

describe('spreading a hot SKU over shards', () => {
  it('lays units out evenly', () => {
    expect(reshard([10], 4).map(({ change }) => change)).toEqual([-7, 3, 2, 2]);
  });

  it('leaves what is oversold in the first shard', () => {
    expect(reshard([-3], 3)).toEqual([{ shard: 0, current: -3, change: 0, folds: false }]);
    expect(reshard([-3, 2], 1).map(({ change }) => change)).toEqual([2, -2]);
  });

  it('folds shards away with everything they hold', () => {
    expect(reshard([1, 2, 0], 1)).toEqual([
      { shard: 0, current: 1, change: 2, folds: false },
      { shard: 1, current: 2, change: -2, folds: true },
      { shard: 2, current: 0, change: 0, folds: true },
    ]);
  });

  it('never makes or loses a unit', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -5, max: 50 }), { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 1, max: 40 }),
        (current, shards) => {
          expect(reshard(current, shards).reduce((sum, { change }) => sum + change, 0)).toBe(0);
        },
      ),
    );
  });

  it('doubles while there are units to share, and folds when they run low', () => {
    expect([
      spread(1, 1000),
      spread(32, 1000),
      spread(4, 6),
      folded(8, 100),
      folded(8, 10),
      folded(8, 0),
    ]).toEqual([2, 40, 4, 8, 2, 1]);
  });
});

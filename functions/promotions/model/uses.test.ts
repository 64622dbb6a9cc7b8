import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { remainingOf, shardsFor, takeUse, type UseShard } from './uses.ts';

const shard = (at: number, uses: number, spent: number): UseShard => ({ shard: at, uses, spent });

describe('counting uses', () => {
  it('counts few uses in one place and many in four, and never forgets a place', () => {
    expect([
      shardsFor({ uses: 1 }),
      shardsFor({ uses: 10_000 }),
      shardsFor({}),
      shardsFor({ uses: 5 }, 4),
    ]).toEqual([1, 4, 4, 4]);
  });

  it('says what is left over all shards', () => {
    expect(remainingOf({ uses: 8, budget: 100_000 }, [shard(0, 2, 30_000), shard(1, 5, 0)])).toEqual({
      uses: 2,
      budget: 70_000,
    });
  });

  it('takes a use where there is room for all of it', () => {
    const takes = takeUse({ uses: 4, budget: 40_000 }, [shard(0, 2, 0), shard(1, 0, 0)], {
      amount: 15_000,
      turn: 0,
    });

    expect(takes).toEqual([{ shard: 1, uses: 1, amount: 15_000, limits: { uses: 2, budget: 20_000 } }]);
  });

  it('takes the last money of the budget from several shards', () => {
    const takes = takeUse({ budget: 40_000 }, [shard(0, 0, 5_000), shard(1, 0, 10_000)], {
      amount: 25_000,
      turn: 0,
    });

    expect(takes?.map(({ uses, amount }) => [uses, amount])).toEqual([
      [1, 15_000],
      [0, 10_000],
    ]);
  });

  it('refuses when the uses or the money are gone', () => {
    expect(takeUse({ uses: 1 }, [shard(0, 1, 0)], { amount: 0, turn: 0 })).toBeUndefined();
    expect(takeUse({ budget: 10_000 }, [shard(0, 0, 9_000)], { amount: 2_000, turn: 0 })).toBeUndefined();
  });

  it('takes exactly what was asked, and no shard beyond its share, whatever was used before', () => {
    const shards = fc.array(fc.record({ uses: fc.nat(20), spent: fc.nat(50_000) }), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(
        shards,
        fc.nat(60),
        fc.nat(200_000),
        fc.nat(40_000),
        fc.nat(9),
        (used, uses, budget, amount, turn) => {
          const counters = used.map((counter, at) => ({ shard: at, ...counter }));
          const takes = takeUse({ uses, budget }, counters, { amount, turn });
          const left = remainingOf({ uses, budget }, counters);

          const isEnough = (left.uses ?? 0) > 0 && (left.budget ?? 0) >= amount;
          const overfull = (takes ?? []).filter(({ shard: at, uses: use, amount: money, limits }) => {
            const counter = counters[at];
            return (
              (use > 0 && (counter?.uses ?? 0) + use > (limits.uses ?? 0)) ||
              (money > 0 && (counter?.spent ?? 0) + money > (limits.budget ?? 0))
            );
          });

          expect(overfull).toEqual([]);
          expect(takes?.reduce((sum, take) => sum + take.amount, 0)).toBe(isEnough ? amount : undefined);
          expect(takes?.reduce((sum, take) => sum + take.uses, 0)).toBe(isEnough ? 1 : undefined);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

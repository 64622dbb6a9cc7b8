import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { limitOf, lowestPrice } from './policy.ts';
import { samplePolicy } from '../../../test/support/sample-policy.ts';

describe('the lowest price', () => {
  it.each([
    ['leaves four fifths at 20 %', 349_000, { maxPercent: 20 }, 279_200],
    ['is rounded up, in our favour', 99, { maxPercent: 20 }, 80],
    ['is not further away than the amount', 349_000, { maxPercent: 50, maxAmount: 25_000 }, 324_000],
    ['is never nothing', 1, { maxPercent: 99 }, 1],
  ])('%s', (_case, ours, limit, lowest) => {
    expect(lowestPrice(ours, limit)).toBe(lowest);
  });

  it('is exact for prices of any size: never further below ours than the percent and the amount', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
        fc.integer({ min: 1, max: 99 }),
        fc.option(fc.integer({ min: 0, max: 10_000_000 }), { nil: undefined }),
        (ours, maxPercent, maxAmount) => {
          const lowest = lowestPrice(ours, { maxPercent, maxAmount });

          expect(BigInt(ours - lowest) * 100n <= BigInt(ours) * BigInt(maxPercent)).toBe(true);
          expect(ours - lowest).toBeLessThanOrEqual(maxAmount ?? Infinity);
          expect(lowest).toBeGreaterThanOrEqual(1);
          expect(lowest).toBeLessThanOrEqual(ours);
        },
      ),
      { numRuns: 3000 },
    );
  });
});

describe('how far a role goes', () => {
  it.each([
    ['an admin as far as anybody', 'admin', 30],
    ['a store manager as the policy says', 'store-manager', 15],
    ['a clerk nowhere', 'store-clerk', undefined],
  ])('is %s', (_case, role, percent) => {
    expect(limitOf(samplePolicy(), role)?.maxPercent).toBe(percent);
  });
});

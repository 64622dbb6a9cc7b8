import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { capitalise, shareOut } from './landed-cost.ts';

describe('what came on top of the price of goods', () => {
  const lines = [
    { sku: 'A', quantity: 10, unitCost: 300 },
    { sku: 'B', quantity: 10, unitCost: 100 },
  ];

  it('is spread by value or by units', () => {
    expect(shareOut(400, lines, 'value')).toEqual([300, 100]);
    expect(shareOut(400, lines, 'units')).toEqual([200, 200]);
    expect(shareOut(401, lines, 'units')).toEqual([201, 200]);
  });

  it('raises the average of units that are left, and is a cost of the month for those that are sold', () => {
    expect(capitalise(50, 10, 10)).toEqual({ capitalised: 50, raise: 50_000 });
    expect(capitalise(50, 10, 4)).toEqual({ capitalised: 20, raise: 50_000 });
    expect(capitalise(50, 10, 0)).toEqual({ capitalised: 0, raise: 0 });
    // 10 more were there before: each of the 20 bears half.
    expect(capitalise(50, 10, 20)).toEqual({ capitalised: 50, raise: 25_000 });
  });

  it('is shared out to the last minor unit', () => {
    const line = fc.record({
      sku: fc.constant('A'),
      quantity: fc.integer({ min: 1, max: 9999 }),
      unitCost: fc.integer({ min: 0, max: 10_000_000_000 }),
    });
    fc.assert(
      fc.property(
        fc.nat(1_000_000_000_000),
        fc.array(line, { minLength: 1, maxLength: 20 }),
        fc.constantFrom('value' as const, 'units' as const),
        (amount, charged, basis) => {
          const shares = shareOut(amount, charged, basis);
          expect(shares.reduce((sum, share) => sum + share, 0)).toBe(amount);
          expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
        },
      ),
      { numRuns: 2000, seed: 17 },
    );
  });
});

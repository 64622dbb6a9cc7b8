import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { allocateUnits, totalOf, type UnitAmount } from './allocate-units.ts';
import { allocate } from './allocate.ts';

const MANY = { numRuns: 2_000 };

describe('sharing by largest remainder', () => {
  it('is 5 455, 2 727 and 1 818 of 10 000 over 100 000, 50 000 and 33 333', () => {
    expect(allocate(10_000, [100_000, 50_000, 33_333])).toEqual([5_455, 2_727, 1_818]);
  });

  it('gives the last of equals what does not divide: 333, 333, 334', () => {
    expect(allocate(1_000, [500, 500, 500])).toEqual([333, 333, 334]);
    expect(allocateUnits(1_000, [{ units: 3, amount: 500 }])).toEqual([
      { units: 2, amount: 333 },
      { units: 1, amount: 334 },
    ]);
  });

  it('shares equally over weights of nothing', () => {
    expect(allocate(10, [0, 0, 0])).toEqual([3, 3, 4]);
    expect(allocate(10, [])).toEqual([]);
  });

  it('is exact where amount times weight is beyond what a number can hold', () => {
    const huge = Number.MAX_SAFE_INTEGER;

    expect(allocate(huge, [huge - 1, 1])).toEqual([huge - 1, 1]);
  });

  it('of whole lines is the same as of their units one by one', () => {
    fc.assert(
      fc.property(weights, fc.nat(1_000_000), (units, amount) => {
        const oneByOne = allocate(amount, flat(units));
        expect(flat(allocateUnits(amount, units))).toEqual(oneByOne);
      }),
      MANY,
    );
  });

  it('sums to the amount, and no share is above its weight', () => {
    fc.assert(
      fc.property(weights, fc.nat(10_000), (units, perMille) => {
        const amount = Math.floor((totalOf(units) * perMille) / 10_000);
        const shares = allocateUnits(amount, units);
        expect(totalOf(shares)).toBe(amount);
        const worths = flat(units);
        expect(amount === 0 || flat(shares).every((share, at) => share <= (worths[at] ?? 0))).toBe(true);
      }),
      MANY,
    );
  });
});

const weights = fc.array(fc.record({ units: fc.integer({ min: 1, max: 5 }), amount: fc.nat(100_000) }), {
  minLength: 1,
  maxLength: 6,
});

const flat = (parts: readonly UnitAmount[]): readonly number[] =>
  parts.flatMap(({ units, amount }) => Array.from({ length: units }, () => amount));

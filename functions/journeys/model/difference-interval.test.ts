import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { differenceInterval } from './difference-interval.ts';

describe('the lift against the hold-out', () => {
  it.each([
    ['56 of 70 against 48 of 80', [56, 70, 48, 80], [0.2, 0.0524, 0.3339]],
    ['9 of 10 against 3 of 10', [9, 10, 3, 10], [0.6, 0.1705, 0.809]],
    ['10 of 10 against 0 of 20', [10, 10, 0, 20], [1, 0.6791, 1]],
  ])('has the interval that Newcombe printed for %s', (_case, counts, printed) => {
    const [a = 0, m = 0, b = 0, n = 0] = counts;

    const found = differenceInterval({ customers: m, converted: a }, { customers: n, converted: b });

    const rounded = [found?.difference, found?.low, found?.high].map(
      (each) => Math.round((each ?? 0) * 10_000) / 10_000,
    );
    expect(rounded).toEqual(printed);
  });

  it('is unknown while nobody was held out', () => {
    expect(
      differenceInterval({ customers: 5, converted: 1 }, { customers: 0, converted: 0 }),
    ).toBeUndefined();
  });

  it('lies in its interval, and the interval between -1 and 1', () => {
    const share = fc
      .integer({ min: 1, max: 5000 })
      .chain((customers) =>
        fc.record({ customers: fc.constant(customers), converted: fc.integer({ min: 0, max: customers }) }),
      );
    fc.assert(
      fc.property(share, share, (a, b) => {
        const found = differenceInterval(a, b);
        if (found === undefined) throw new Error('both sides have customers');
        const slack = 1e-9;
        expect(found.low).toBeLessThanOrEqual(found.difference + slack);
        expect(found.high).toBeGreaterThanOrEqual(found.difference - slack);
        expect(found.low).toBeGreaterThanOrEqual(-1 - slack);
        expect(found.high).toBeLessThanOrEqual(1 + slack);
      }),
      { numRuns: 2000 },
    );
  });
});

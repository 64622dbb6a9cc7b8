import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lineOf, outcomeOf, promotionOf } from '../../../test/support/sample-promotion.ts';
import { paidForUnits } from './paid-units.ts';

describe('what was paid for a unit', () => {
  it('is 99 of two that cost 100, with 20 off both and 10 % tax on top', () => {
    const line = { quantity: 2, unitPrice: 100, unitDiscounts: [{ units: 2, amount: 10 }], tax: 18 };

    expect([0, 1].map((from) => paidForUnits(line, false, { from, units: 1 }))).toEqual([99, 99]);
  });

  it('has the tax inside where prices include it', () => {
    const line = {
      quantity: 2,
      unitPrice: 111_000,
      unitDiscounts: [{ units: 2, amount: 11_000 }],
      tax: 19_820,
    };

    expect(paidForUnits(line, true, { from: 0, units: 1 })).toBe(100_000);
  });

  it('leaves what does not divide to the last: 333, 333 and 334 off three', () => {
    const { lines } = outcomeOf(
      [lineOf('A', 1_000, 3)],
      [promotionOf('p', { kind: 'amount_off_target', amount: 1_000 })],
    );
    const line = { quantity: 3, unitPrice: 1_000, unitDiscounts: lines[0]?.shares ?? [], tax: 0 };

    expect([0, 1, 2].map((from) => paidForUnits(line, true, { from, units: 1 }))).toEqual([667, 667, 666]);
  });

  it('comes to exactly what was paid for the line, however its units are given back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.nat(50_000),
        fc.nat(100_000),
        fc.nat(9),
        fc.boolean(),
        (quantity, unitPrice, off, split, taxIncluded) => {
          const { lines } = outcomeOf(
            [lineOf('A', unitPrice, quantity)],
            [promotionOf('p', { kind: 'amount_off_target', amount: off })],
          );
          const net = lines[0]?.net ?? 0;
          const tax = Math.round(net / 10);
          const line = { quantity, unitPrice, unitDiscounts: lines[0]?.shares ?? [], tax };
          const first = Math.min(split, quantity);
          const paid = (from: number, units: number) => paidForUnits(line, taxIncluded, { from, units });
          expect(paid(0, first) + paid(first, quantity - first)).toBe(net + (taxIncluded ? 0 : tax));
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

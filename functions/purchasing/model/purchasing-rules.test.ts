import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { matchInvoice } from './invoice-match.ts';
import { averageAfter, COST_SCALE, valueOf } from './moving-average.ts';
import { arrivalOf, leadTimeOf, orderableQuantity, unitCostFor } from './supplier.ts';

const supplier = { leadTimeDays: 7, leadTimeSpreadDays: 2, deliveryWeekdays: [], closedOn: [] };

describe('the moving average cost', () => {
  it('is 115 after 10 units at 100 and 10 at 130', () => {
    const first = averageAfter({ onHand: 0, averageCost: undefined }, { units: 10, unitCost: 100 });

    expect(averageAfter({ onHand: 10, averageCost: first }, { units: 10, unitCost: 130 })).toBe(
      115 * COST_SCALE,
    );
  });

  it('starts anew when nothing, or less than nothing, was on hand', () => {
    expect(averageAfter({ onHand: -3, averageCost: 90 * COST_SCALE }, { units: 4, unitCost: 100 })).toBe(
      100 * COST_SCALE,
    );
  });

  it('lies between the old and the new cost, whatever the amounts', () => {
    fc.assert(
      fc.property(
        fc.nat(9_999_999),
        fc.nat(1e10),
        fc.integer({ min: 1, max: 9999 }),
        fc.nat(1e10),
        (onHand, old, units, unitCost) => {
          const after = averageAfter({ onHand, averageCost: old * COST_SCALE }, { units, unitCost });
          const [low, high] =
            onHand === 0 ? [unitCost, unitCost] : [Math.min(old, unitCost), Math.max(old, unitCost)];
          return after >= low * COST_SCALE && after <= high * COST_SCALE;
        },
      ),
    );
  });

  it('makes 3 units at 33.3333 worth 100', () => {
    expect(valueOf(3, 333_333)).toBe(100);
    expect(valueOf(-2, 333_333)).toBe(0);
  });
});

describe('a supplier', () => {
  it('sells whole packs, at least the minimum, at the price break that is reached', () => {
    const terms = {
      packSize: 12,
      minimumQuantity: 20,
      unitCost: 100,
      priceBreaks: [{ from: 48, unitCost: 90 }],
    };

    expect([1, 24, 25, 48].map((wanted) => orderableQuantity(terms, wanted))).toEqual([24, 24, 36, 48]);
    expect([47, 48, 500].map((quantity) => unitCostFor(terms, quantity))).toEqual([100, 90, 90]);
  });

  it('is believed about its lead time until three orders came in', () => {
    const two = { orders: 2, days: 20, squares: 200 };
    const three = { orders: 3, days: 30, squares: 302 };

    expect(leadTimeOf(supplier, two)).toEqual({ meanDays: 7, spreadDays: 2, orders: 0 });
    expect(leadTimeOf(supplier, three)).toEqual({ meanDays: 10, spreadDays: 1, orders: 3 });
  });

  it('delivers on its days, and on no day off', () => {
    const monday = Date.parse('2026-11-30T03:00:00.000Z');
    const onWednesdays = { deliveryWeekdays: [3], closedOn: ['2026-12-09'] };

    expect(new Date(arrivalOf(onWednesdays, monday, 6.2)).toISOString()).toBe('2026-12-16T03:00:00.000Z');
    expect(new Date(arrivalOf(supplier, monday, 7)).toISOString()).toBe('2026-12-07T03:00:00.000Z');
  });
});

describe('the invoice of a supplier', () => {
  const order = { lines: [{ sku: 'A', quantity: 10, unitCost: 100, received: 8, damaged: 1 }] };

  it('matches what came in whole, at the agreed cost', () => {
    expect(matchInvoice(order, [], [{ sku: 'A', quantity: 7, unitCost: 100 }])).toEqual([]);
  });

  it('differs by units that did not come or were charged before, by dearer units and by what nobody ordered', () => {
    const earlier = [{ sku: 'A', quantity: 5, unitCost: 100 }];

    expect(
      matchInvoice(order, earlier, [
        { sku: 'A', quantity: 3, unitCost: 110 },
        { sku: 'B', quantity: 1, unitCost: 50 },
      ]),
    ).toEqual([
      { sku: 'A', kind: 'not_received', by: 1, amount: 110 },
      { sku: 'A', kind: 'dearer', by: 10, amount: 20 },
      { sku: 'B', kind: 'not_ordered', by: 1, amount: 50 },
    ]);
  });
});

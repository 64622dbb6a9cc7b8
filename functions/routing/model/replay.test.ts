import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { replay } from './replay.ts';
import type { Candidate, OrderToRoute } from './routing.ts';

const place = (locationId: string, stock: number, maxOrdersPerDay?: number): Candidate => ({
  locationId,
  kind: 'store',
  stock: { SHIRT: stock },
  maxOrdersPerDay,
});
const orders = (many: number, quantity = 1): readonly OrderToRoute[] =>
  Array.from({ length: many }, (_, at) => ({
    lines: [{ lineId: `ln_${at}`, sku: 'SHIRT', quantity, value: 1 }],
  }));

describe('a day that is routed again', () => {
  it('gives no location more orders than it takes, and no unit twice', () => {
    expect(replay(orders(5), [place('a', 9, 2), place('b', 2)], undefined)).toMatchObject({
      orders: 5,
      parcels: 4,
      splitRate: 0,
      unroutedUnits: 1,
    });
  });

  it('counts parcels, what they cost, and orders that were split', () => {
    const rules = { order: [], locations: [{ locationId: 'a', parcelCost: 7 }] } as const;

    expect(replay(orders(2, 3), [place('a', 2), place('b', 4)], rules)).toMatchObject({
      parcels: 3,
      splitRate: 0.5,
      cost: 7,
      unroutedUnits: 0,
    });
    expect(replay([], [], undefined)).toMatchObject({ orders: 0, splitRate: 0 });
  });

  it('stays within every stock and every limit, in 2,000 days', () => {
    const anyPlace = fc.record({ stock: fc.nat(6), most: fc.nat(4) });

    fc.assert(
      fc.property(
        fc.array(anyPlace, { minLength: 1, maxLength: 5 }),
        fc.nat(12),
        fc.integer({ min: 1, max: 3 }),
        (places, many, quantity) => {
          const candidates = places.map(({ stock, most }, at) => place(`p${at}`, stock, most));
          const { parcels, unroutedUnits } = replay(orders(many, quantity), candidates, undefined);
          const sent = many * quantity - unroutedUnits;

          expect(parcels).toBeLessThanOrEqual(places.reduce((sum, { most }) => sum + most, 0));
          expect(sent).toBeLessThanOrEqual(
            places.reduce((sum, { stock, most }) => sum + Math.min(stock, most * quantity), 0),
          );
          expect(unroutedUnits).toBeGreaterThanOrEqual(0);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

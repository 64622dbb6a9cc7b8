import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { datesOf, filledBy, promisableOf, promiseOf } from './supply.ts';

const NOW = '2026-12-01T00:00:00.000Z';
const day = (number: number): string => `2026-12-${String(number).padStart(2, '0')}T00:00:00.000Z`;
const comes = (quantity: number, on: number) => ({ quantity, expectedAt: day(on) });

describe('a promise out of incoming stock', () => {
  const supply = { shelf: 0, incoming: [comes(5, 10), comes(10, 20)] };

  it('is for the day on which the units come that those ahead leave', () => {
    expect(promiseOf(supply, 0, 5, NOW)).toMatchObject({ promisedAt: day(10) });
    expect(promiseOf(supply, 3, 3, NOW)).toMatchObject({ promisedAt: day(20), relied: supply.incoming });
  });

  it('is not given beyond what comes, nor out of stock without a date or late already', () => {
    expect(promiseOf(supply, 10, 6, NOW)).toEqual({ kind: 'short', promisable: 5 });
    expect(promiseOf({ shelf: 0, incoming: [{ quantity: 9 }] }, 0, 1, NOW)).toMatchObject({ promisable: 0 });
    expect(promiseOf({ shelf: 0, incoming: [comes(9, 1)] }, 0, 1, NOW)).toMatchObject({ promisable: 0 });
  });

  it('counts what lies there only as far as it is kept for those who wait', () => {
    expect(promisableOf({ shelf: 4, incoming: [comes(5, 10)] }, 3, NOW)).toBe(5);
    expect(promisableOf({ shelf: 4, incoming: [comes(5, 10)] }, 6, NOW)).toBe(3);
  });
});

describe('the queue', () => {
  it('is served in order: who wants more than lies there is not overtaken', () => {
    expect(filledBy(4, [{ quantity: 2 }, { quantity: 3 }, { quantity: 1 }])).toEqual([{ quantity: 2 }]);
  });

  it('has a date for each, and none for those whom nothing covers', () => {
    const incoming = [comes(3, 5), { quantity: 2 }];
    const queue = [{ quantity: 2 }, { quantity: 2 }, { quantity: 1 }, { quantity: 9 }];
    expect(datesOf({ shelf: 2, incoming }, queue, NOW)).toEqual([NOW, day(5), day(5), undefined]);
  });
});

/** What happens to a SKU at a location, in any order. */
const step = fc.oneof(
  fc.record({ kind: fc.constant('buy' as const), units: fc.integer({ min: 1, max: 6 }) }),
  fc.record({ kind: fc.constant('expect' as const), units: fc.integer({ min: 1, max: 9 }) }),
  fc.record({ kind: fc.constant('arrive' as const), at: fc.nat(5) }),
  fc.record({ kind: fc.constant('delay' as const), at: fc.nat(5) }),
  fc.record({ kind: fc.constant('cancel' as const), at: fc.nat(9) }),
  fc.constant({ kind: 'fill' as const }),
);

describe('any history of sales, arrivals, delays and cancellations', () => {
  it('never promises more than comes, keeps the order of the queue, and loses no unit', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let shelf = 0;
        let incoming: { readonly quantity: number; readonly expectedAt: string }[] = [];
        let queue: { readonly position: number; readonly quantity: number }[] = [];
        let [sold, received, last, nextDay] = [0, 0, 0, 2];
        const served: number[] = [];
        const total = (list: readonly { readonly quantity: number }[]) =>
          list.reduce((sum, { quantity }) => sum + quantity, 0);
        const fill = () => {
          const filled = filledBy(shelf, queue);
          served.push(...filled.map(({ position }) => position));
          queue = queue.slice(filled.length);
          shelf -= total(filled);
          sold += total(filled);
        };
        for (const each of steps) {
          const waiting = total(queue);
          if (each.kind === 'expect') incoming.push(comes(each.units, (nextDay = Math.min(28, nextDay + 1))));
          if (each.kind === 'arrive') {
            const [arrived] = incoming.splice(each.at, 1);
            shelf += arrived?.quantity ?? 0;
            received += arrived?.quantity ?? 0;
          }
          if (each.kind === 'delay') incoming = incoming.toSpliced(each.at, 1, ...late(incoming[each.at]));
          if (each.kind === 'cancel') queue = queue.toSpliced(each.at, 1);
          if (each.kind === 'fill') fill();
          if (each.kind !== 'buy') continue;
          if (shelf - Math.min(shelf, waiting) >= each.units) {
            shelf -= each.units;
            sold += each.units;
            continue;
          }
          const promise = promiseOf({ shelf, incoming }, waiting, each.units, NOW);
          if (promise.kind === 'short') continue;
          queue.push({ position: (last += 1), quantity: each.units });
          expect(total(queue)).toBeLessThanOrEqual(Math.min(shelf, waiting) + total(incoming));
          expect(datesOf({ shelf, incoming: sorted(incoming) }, queue, NOW)).not.toContain(undefined);
        }
        fill();
        expect(served).toEqual(served.toSorted((a, b) => a - b));
        expect(sold + shelf).toBe(received);
      }),
      { numRuns: 2000 },
    );
  });
});

const late = (each: { readonly quantity: number } | undefined) =>
  each === undefined ? [] : [{ ...each, expectedAt: day(30) }];

const sorted = <Each extends { readonly expectedAt: string }>(list: readonly Each[]): readonly Each[] =>
  list.toSorted((a, b) => (a.expectedAt < b.expectedAt ? -1 : 1));

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sampleOrder } from '../../../test/support/sample-order.ts';
import { cancelledUnits, isNothingLeft } from './cancel-units.ts';
import { quantitiesOf } from './line-quantities.ts';
import { movedUnits } from './move-units.ts';
import type { Order, OrderLine } from './order.ts';
import { heldBy } from './transitions.ts';

const [shirts] = sampleOrder().lines as readonly [OrderLine];
const orderOf = (line: Partial<OrderLine> = {}): Order =>
  sampleOrder({ status: 'paid', lines: [{ ...shirts, ...line }] });
const kits = orderOf({
  sku: 'SET',
  quantity: 3,
  parts: [
    { sku: 'SHIRT', quantity: 1 },
    { sku: 'SOCK', quantity: 2 },
  ],
  allocations: [
    { sku: 'SHIRT', locationId: 'jakarta', bucket: '0', quantity: 3 },
    { sku: 'SOCK', locationId: 'jakarta', bucket: '0', quantity: 4 },
    { sku: 'SOCK', locationId: 'bandung', bucket: '0', quantity: 1 },
  ],
});
const cancel = (order: Order, quantity: number) => cancelledUnits(order, [{ lineId: 'ln_1', quantity }]);
const lineOf = ({ lines: [line = shirts] }: Order): OrderLine => line;

describe('cancelling some units of an order', () => {
  it('frees their stock, and the rest stays as it is', () => {
    const done = cancel(orderOf(), 1);

    expect(done).toMatchObject({
      kind: 'cancelled',
      order: { version: 2, lines: [{ quantity: 2, cancelled: 1, allocations: [{ quantity: 1 }] }] },
      released: [[{ sku: 'SHIRT', locationId: 'jakarta', quantity: 1 }]],
    });
  });

  it('takes units that wait before units that stand on a shelf, and of kits every part', () => {
    // One sock of the third kit waits: cancelling one kit frees a shirt and the sock that is there for it.
    expect(cancel(kits, 1)).toMatchObject({
      released: [
        [
          { sku: 'SHIRT', quantity: 1 },
          { sku: 'SOCK', locationId: 'bandung', quantity: 1 },
        ],
      ],
    });
  });

  it('is refused for more than there is, for what is picked, for gift cards and for lines that are not there', () => {
    const picked = movedUnits(orderOf(), [
      { lineId: 'ln_1', locationId: 'jakarta', from: 'allocated', to: 'picked', quantity: 1 },
    ]);
    if (picked.kind === 'refused') throw new Error(picked.because);

    expect(cancel(orderOf(), 3)).toEqual({ kind: 'too_many', at: 0, left: 2 });
    expect(cancel(picked.order, 2)).toEqual({ kind: 'too_many', at: 0, left: 1 });
    expect(cancel(orderOf({ giftCard: {} }), 1)).toEqual({ kind: 'gift_card', at: 0 });
    expect(cancelledUnits(orderOf(), [{ lineId: 'ln_9', quantity: 1 }])).toEqual({
      kind: 'unknown_line',
      at: 0,
    });
  });

  it('adds up, whatever is picked and cancelled in between', () => {
    const step = fc.record({
      cancel: fc.boolean(),
      sku: fc.constantFrom('SHIRT', 'SOCK'),
      locationId: fc.constantFrom('jakarta', 'bandung'),
      quantity: fc.integer({ min: 1, max: 2 }),
    });

    fc.assert(
      fc.property(fc.constantFrom(kits, orderOf()), fc.array(step, { maxLength: 12 }), (start, steps) => {
        let order = start;
        for (const { cancel: isCancelled, ...units } of steps) {
          if (isCancelled) {
            const held = heldBy(order).reduce((sum, { quantity }) => sum + quantity, 0);
            const done = cancel(order, units.quantity);
            if (done.kind !== 'cancelled') continue;
            const freed = done.released.flat().reduce((sum, { quantity }) => sum + quantity, 0);
            expect(heldBy(done.order).reduce((sum, { quantity }) => sum + quantity, 0)).toBe(held - freed);
            ({ order } = done);
          } else {
            const moved = movedUnits(order, [{ ...units, lineId: 'ln_1', from: 'allocated', to: 'picked' }]);
            if (moved.kind === 'moved') ({ order } = moved);
          }
          const { ordered, ...counts } = quantitiesOf(lineOf(order));
          expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(ordered);
          expect(Math.min(...Object.values(counts))).toBeGreaterThanOrEqual(0);
        }
        expect(isNothingLeft(order)).toBe((lineOf(order).cancelled ?? 0) === lineOf(order).quantity);
      }),
      { numRuns: 2000 },
    );
  });
});

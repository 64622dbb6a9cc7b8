import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sampleOrder } from '../../../test/support/sample-order.ts';
import { fulfilmentOf } from './fulfilment.ts';
import { quantitiesOf, unitsAt, type UnitState } from './line-quantities.ts';
import { mayMove, movedUnits, type UnitMove } from './move-units.ts';
import type { Order, OrderLine } from './order.ts';
import { heldBy } from './transitions.ts';

const [sampleLine] = sampleOrder().lines as readonly [OrderLine];
const shirts = (changes: Partial<Order> = {}): Order => sampleOrder({ status: 'paid', ...changes });
const lineOf = ({ lines: [line = sampleLine] }: Order): OrderLine => line;
const move = (from: UnitState, to: UnitState, quantity = 1, changes: Partial<UnitMove> = {}): UnitMove => ({
  lineId: 'ln_1',
  locationId: 'jakarta',
  from,
  to,
  quantity,
  ...changes,
});
const after = (order: Order, ...moves: readonly UnitMove[]): Order => {
  const moved = movedUnits(order, moves);
  if (moved.kind === 'refused') throw new Error(moved.because);
  return moved.order;
};

/** A kit of one shirt and two socks, ordered twice; the socks come from two places. */
const kits = shirts({
  lines: [
    {
      ...sampleLine,
      sku: 'SET',
      parts: [
        { sku: 'SHIRT', quantity: 1 },
        { sku: 'SOCK', quantity: 2 },
      ],
      allocations: [
        { sku: 'SHIRT', locationId: 'jakarta', bucket: '0', quantity: 2 },
        { sku: 'SOCK', locationId: 'jakarta', bucket: '0', quantity: 3 },
        { sku: 'SOCK', locationId: 'bandung', bucket: '0', quantity: 1 },
      ],
    },
  ],
});

describe('the units of a line', () => {
  it('are picked, shipped and delivered one by one, and the order says how far it got', () => {
    const steps = [
      move('allocated', 'picked', 2),
      move('picked', 'shipped', 1),
      move('picked', 'shipped', 1),
      move('shipped', 'delivered', 1),
      move('shipped', 'delivered', 1),
    ];
    const seen: string[] = [fulfilmentOf(shirts())];
    let order = shirts();
    for (const step of steps) {
      order = after(order, step);
      seen.push(fulfilmentOf(order));
    }

    expect(seen).toEqual([
      'open',
      'in_progress',
      'partly_shipped',
      'shipped',
      'partly_delivered',
      'delivered',
    ]);
    expect(order.version).toBe(6);
    expect(quantitiesOf(lineOf(order))).toMatchObject({ ordered: 2, allocated: 0, delivered: 2 });
  });

  it('that a store rejects wait, until another location has them', () => {
    const rejected = after(shirts(), move('allocated', 'waiting'));
    const routed = after(
      rejected,
      move('waiting', 'allocated', 1, { locationId: 'bandung', bucket: 'pool-web' }),
    );

    expect([fulfilmentOf(rejected), quantitiesOf(lineOf(rejected)).waiting]).toEqual(['waiting', 1]);
    expect(lineOf(routed).allocations).toEqual([
      { locationId: 'jakarta', bucket: '0', quantity: 1 },
      { locationId: 'bandung', bucket: 'pool-web', quantity: 1 },
    ]);
    expect(heldBy(rejected)).toMatchObject([{ locationId: 'jakarta', quantity: 1 }]);
  });

  it('do not move from where they are not, by ways that do not exist, or before the order is paid', () => {
    const refusals: readonly [Order, UnitMove][] = [
      [shirts(), move('allocated', 'picked', 3)],
      [shirts(), move('allocated', 'picked', 1, { locationId: 'bandung' })],
      [shirts(), move('allocated', 'shipped')],
      [shirts(), move('waiting', 'allocated')],
      [shirts(), move('allocated', 'picked', 1, { sku: 'SOCK' })],
      [shirts(), move('allocated', 'picked', 1, { lineId: 'ln_9' })],
      [shirts({ status: 'awaiting_payment' }), move('allocated', 'picked')],
      [shirts({ status: 'cancelled' }), move('allocated', 'waiting')],
    ];

    expect(refusals.map(([order, asked]) => movedUnits(order, [asked]))).toMatchObject([
      { because: 'not_so_many', has: 2 },
      { because: 'not_so_many', has: 0 },
      { because: 'no_such_way', has: 2 },
      { because: 'not_so_many', has: 0 },
      { because: 'no_such_part' },
      { because: 'no_such_line' },
      { because: 'order_status' },
      { because: 'order_status' },
    ]);
    expect(() => movedUnits(shirts(), [move('allocated', 'picked', 0.5)])).toThrow(RangeError);
  });

  it('of a kit are as far as their last part', () => {
    const shirtsPicked = after(kits, move('allocated', 'picked', 2, { sku: 'SHIRT' }));
    const onePicked = after(shirtsPicked, move('allocated', 'picked', 3, { sku: 'SOCK' }));
    const bothPicked = after(
      onePicked,
      move('allocated', 'picked', 1, { sku: 'SOCK', locationId: 'bandung' }),
    );

    expect([shirtsPicked, onePicked, bothPicked].map((order) => quantitiesOf(lineOf(order)).picked)).toEqual([
      0, 1, 2,
    ]);
    expect(unitsAt(lineOf(onePicked))).toMatchObject([
      { sku: 'SHIRT', locationId: 'jakarta', picked: 2 },
      { sku: 'SOCK', locationId: 'jakarta', picked: 3 },
      { sku: 'SOCK', locationId: 'bandung', picked: 0, allocated: 1 },
    ]);
  });

  it('add up to what was ordered after every history, and no location gives what it does not have', () => {
    const states = ['waiting', 'allocated', 'picked', 'shipped', 'delivered', 'returned'] as const;
    const anyMove = fc.record({
      lineId: fc.constant('ln_1'),
      sku: fc.constantFrom('SHIRT', 'SOCK'),
      locationId: fc.constantFrom('jakarta', 'bandung'),
      bucket: fc.constantFrom('0', '1'),
      way: fc.constantFrom(
        ...states.flatMap((from) => states.filter((to) => mayMove(from, to)).map((to) => ({ from, to }))),
      ),
      quantity: fc.integer({ min: 1, max: 3 }),
    });
    let made = 0;

    fc.assert(
      fc.property(
        fc.constantFrom(kits, shirts()),
        fc.array(anyMove, { minLength: 20, maxLength: 40 }),
        (start, moves) => {
          let order = start;
          for (const { way, ...each } of moves) {
            const moved = movedUnits(order, [{ ...each, ...way }]);
            if (moved.kind === 'refused') continue;
            made += 1;
            ({ order } = moved);
            const { ordered, ...units } = quantitiesOf(lineOf(order));
            expect(Object.values(units).reduce((sum, count) => sum + count, 0)).toBe(ordered);
            const counts = [units, ...unitsAt(lineOf(order))].flatMap((each) => Object.values(each));
            expect(counts.filter((count) => typeof count === 'number' && count < 0)).toEqual([]);
            const allocated = unitsAt(lineOf(order)).reduce((sum, place) => sum + place.allocated, 0);
            expect(heldBy(order).reduce((sum, { quantity }) => sum + quantity, 0)).toBe(allocated);
          }
        },
      ),
      { numRuns: 2000 },
    );
    expect(made).toBeGreaterThan(2000);
  });
});

describe('a hold', () => {
  it('keeps goods on their shelves, and stops nothing that was delivered from coming back', () => {
    const hold = { reason: 'balance_due', since: '2026-11-23T03:00:00.000Z', by: 'staff:s1' } as const;
    const delivered = after(
      shirts(),
      move('allocated', 'picked'),
      move('picked', 'shipped'),
      move('shipped', 'delivered'),
    );

    expect(movedUnits({ ...delivered, hold }, [move('allocated', 'picked')])).toMatchObject({
      because: 'held',
    });
    expect(movedUnits({ ...delivered, hold }, [move('delivered', 'returned')])).toMatchObject({
      kind: 'moved',
    });
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { progressed, movesOf } from '../../functions/fulfilment/model/completed.ts';
import { advanced, nextDue } from '../../functions/fulfilment/model/fulfilment-due.ts';
import { hasEnded, type FulfilmentOrder } from '../../functions/fulfilment/model/fulfilment-order.ts';
import { oneParcel, packed } from '../../functions/fulfilment/model/packing.ts';
import { reportedStatuses } from '../../functions/fulfilment/model/parcel.ts';
import { withReports } from '../../functions/fulfilment/model/parcel-progress.ts';
import { rejected, scanned } from '../../functions/fulfilment/model/picking.ts';
import { reconcile } from '../../functions/fulfilment/model/reconcile.ts';
import {
  movedUnits,
  quantitiesOf,
  unitsAt,
  waitingUnits,
  type Order,
  type UnitMove,
} from '../../functions/orders/public.ts';
import { shippedOrder } from '../support/fulfilment-world.ts';

const LOCATIONS = ['jakarta', 'bandung'] as const;
const START = Date.parse('2026-11-23T03:00:00.000Z');

/** One step of somebody: a picker, a packer, a courier, the router, or nobody (an event comes again). */
const step = fc.record({
  kind: fc.constantFrom(
    'hear',
    'list',
    'scan',
    'scan',
    'scan',
    'scan',
    'reject',
    'pack',
    'ship',
    'report',
    'route',
  ),
  which: fc.nat(7),
  quantity: fc.integer({ min: 1, max: 3 }),
  report: fc.constantFrom(...reportedStatuses),
});
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

interface Shop {
  order: Order;
  fulfilments: readonly FulfilmentOrder[];
  now: number;
}

const moveOrder = (shop: Shop, moves: readonly UnitMove[]): void => {
  const moved = movedUnits(shop.order, moves);
  // What the domain decides must be possible on the order: it throws where this would be refused.
  if (moved.kind !== 'moved') throw new Error(`${moved.because} ${JSON.stringify(moved.move)}`);
  shop.order = moved.order;
};

const replace = (shop: Shop, after: FulfilmentOrder): void => {
  shop.fulfilments = shop.fulfilments.map((each) =>
    each.fulfilmentId === after.fulfilmentId ? after : each,
  );
};

const hear = (shop: Shop): void => {
  const { created, changed } = reconcile(shop.order, shop.fulfilments);
  for (const each of changed) settle(shop, each);
  const fresh = created.map((each): FulfilmentOrder => {
    const promisedAt = new Date(shop.now + 3_600_000).toISOString();
    const made = {
      ...each,
      version: 1,
      status: 'open' as const,
      parcels: [],
      wrongScans: 0,
      createdAt: promisedAt,
      promisedAt,
    };
    return { ...made, due: nextDue(made, shop.now) };
  });
  shop.fulfilments = [...shop.fulfilments, ...fresh];
};

/** Saves a fulfilment that is being picked, and moves its order when it is complete. */
const settle = (shop: Shop, changed: FulfilmentOrder, moves: readonly UnitMove[] = []): void => {
  const progress = progressed(changed, shop.now);
  const picked =
    progress.kind === 'picked'
      ? movesOf(changed, progress.fulfilment.lines, { from: 'allocated', to: 'picked' })
      : [];
  if (moves.length + picked.length > 0) moveOrder(shop, [...moves, ...picked]);
  replace(shop, progress.fulfilment);
};

const play = (shop: Shop, { kind, which, quantity, report }: Step): void => {
  shop.now += 60_000;
  const one = shop.fulfilments[which % Math.max(1, shop.fulfilments.length)];
  if (kind === 'hear') return hear(shop);
  if (kind === 'route') return route(shop, which);
  if (one === undefined) return;
  if (kind === 'list' && one.status === 'open')
    return replace(shop, { ...one, status: 'picking', pickListId: 'pl_1', version: one.version + 1 });
  if (kind === 'scan') {
    const code = `SKU-${(which % 3) + 1}`;
    const { list } = scanned(shop.fulfilments, { code, quantity });
    for (const [at, each] of list.entries()) if (each !== shop.fulfilments[at]) settle(shop, each);
    return;
  }
  if (kind === 'reject' && (one.status === 'open' || one.status === 'picking' || one.status === 'picked')) {
    const lineId = one.lines[which % one.lines.length]?.lineId ?? '';
    const result = rejected(one, [{ lineId, quantity, reason: 'mismatch' }]);
    if (result.kind === 'refused') return;
    const from = one.status === 'picked' ? 'picked' : 'allocated';
    return settle(
      shop,
      { ...result.fulfilment, version: one.version + 1 },
      movesOf(one, result.units, { from, to: 'waiting' }),
    );
  }
  if (kind === 'pack' && one.status === 'picked') {
    const result = packed(one, [oneParcel(one)]);
    if (result.kind !== 'packed') throw new Error(`packing everything is ${result.kind}`);
    return replace(shop, advanced(one, { status: 'packed', parcels: result.parcels }, shop.now));
  }
  if (kind === 'ship' && one.status === 'packed') {
    moveOrder(shop, movesOf(one, one.lines, { from: 'picked', to: 'shipped' }));
    const parcels = one.parcels.map((parcel) => ({ ...parcel, status: 'shipped' as const }));
    return replace(shop, advanced(one, { status: 'shipped', parcels }, shop.now));
  }
  if (kind === 'report' && one.status === 'shipped') {
    const told = { reports: [{ status: report, at: new Date(shop.now).toISOString() }] };
    const progress = withReports(one, one.parcels[0]?.parcelId ?? '', told, shop.now);
    if (progress === undefined) return;
    if (progress.moves.length > 0) moveOrder(shop, progress.moves);
    replace(shop, progress.fulfilment);
  }
};

/** Units that wait find another place, as routing does it. */
const route = (shop: Shop, which: number): void => {
  const line = shop.order.lines[which % shop.order.lines.length];
  const quantity = line === undefined ? 0 : waitingUnits(line, line.sku);
  if (line === undefined || quantity === 0) return;
  const locationId = LOCATIONS[which % 2] ?? 'jakarta';
  moveOrder(shop, [{ lineId: line.lineId, locationId, from: 'waiting', to: 'allocated', quantity }]);
};

describe('2,000 histories of orders on their way', () => {
  it('lose no unit: what the order says and what its locations do are the same', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const shop: Shop = { order: shippedOrder(), fulfilments: [], now: START };
        hear(shop);

        for (const each of steps) play(shop, each);
        hear(shop);

        for (const line of shop.order.lines) {
          const { ordered, ...rest } = quantitiesOf(line);
          expect(Object.values(rest).reduce((sum, units) => sum + units, 0)).toBe(ordered);
          for (const { sku, locationId, ...units } of unitsAt(line)) {
            const placed = Object.values(units).reduce((sum, count) => sum + count, 0);
            const told = shop.fulfilments
              .filter((each) => each.locationId === locationId && each.status !== 'cancelled')
              .flatMap(({ lines }) => lines)
              .filter((own) => own.lineId === line.lineId && own.sku === sku)
              .reduce((sum, { quantity }) => sum + quantity, 0);
            expect(told).toBe(placed);
          }
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('leave nothing stuck: every fulfilment has ended, has a due time, or stands in a queue with an owner', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const shop: Shop = { order: shippedOrder(), fulfilments: [], now: START };
        hear(shop);

        for (const each of steps) play(shop, each);

        for (const each of shop.fulfilments)
          expect(
            hasEnded(each) ? each.due === undefined : each.due !== undefined || each.attention !== undefined,
          ).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

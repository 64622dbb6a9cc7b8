import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Location } from '../../functions/channels/public.ts';
import { fulfilmentIdOf, type FulfilmentOrder } from '../../functions/fulfilment/model/fulfilment-order.ts';
import { rejected } from '../../functions/fulfilment/model/picking.ts';
import { reconcile } from '../../functions/fulfilment/model/reconcile.ts';
import { afterRerouting, reroute } from '../../functions/fulfilment/model/reroute.ts';
import {
  rejectedToRoute,
  rejectingLocations,
  waitingOf,
} from '../../functions/fulfilment/model/units-to-route.ts';
import { movesOf } from '../../functions/fulfilment/model/completed.ts';
import type { Source } from '../../functions/inventory/public.ts';
import {
  cancelledUnits,
  movedUnits,
  quantitiesOf,
  unitsAt,
  type Order,
} from '../../functions/orders/public.ts';
import { shippedOrder } from '../support/fulfilment-world.ts';

const STORES = ['bandung', 'jakarta', 'medan', 'surabaya'];
const SKUS = ['SKU-1', 'SKU-2', 'SKU-3'];
const AT = Date.parse('2026-11-23T03:00:00.000Z');
const DAY = '2026-11-23';

const units = fc.integer({ min: 0, max: 3 });
const shopWith = fc.record({
  /** Per store: units of each SKU, orders it was given, orders it takes. */
  stores: fc.array(fc.tuple(units, units, units, fc.nat(2), fc.option(fc.integer({ min: 1, max: 2 }))), {
    minLength: STORES.length,
    maxLength: STORES.length,
  }),
  steps: fc.array(
    fc.record({
      kind: fc.constantFrom('reject', 'reject', 'reject', 'again', 'cancel', 'restock', 'pick'),
      which: fc.nat(11),
      quantity: fc.integer({ min: 1, max: 2 }),
    }),
    { maxLength: 15 },
  ),
});
type Drawn = typeof shopWith extends fc.Arbitrary<infer Value> ? Value : never;
type Step = Drawn['steps'][number];

interface Shop {
  order: Order;
  fulfilments: FulfilmentOrder[];
  readonly available: Map<string, number>;
  readonly orders: Map<string, number>;
  readonly locations: Map<string, Location>;
  /** What went wrong: asked after each step, said once. */
  readonly faults: string[];
}

const placeOf = (sku: string, locationId: string): string => `${sku} ${locationId}`;
const add = (map: Map<string, number>, key: string, more: number) => map.set(key, (map.get(key) ?? 0) + more);

const open = ({ stores }: Drawn): Shop => {
  const shop: Shop = {
    order: shippedOrder({ capacity: [{ locationId: 'jakarta', day: DAY }] }),
    fulfilments: [],
    available: new Map(),
    orders: new Map(),
    locations: new Map(),
    faults: [],
  };
  STORES.forEach((code, at) => {
    const [one = 0, two = 0, three = 0, given = 0, most = null] = stores[at] ?? [];
    [one, two, three].forEach((each, sku) => shop.available.set(placeOf(SKUS[sku] ?? '', code), each));
    const maxOrdersPerDay = most ?? undefined;
    shop.orders.set(code, code === 'jakarta' ? 1 : Math.min(given, most ?? given));
    const kind = code === 'medan' ? 'warehouse' : 'store';
    const place = { code, kind, timeZone: 'UTC', openingHours: [], holidays: [], ships: true, address: {} };
    shop.locations.set(code, { ...place, maxOrdersPerDay } as unknown as Location);
  });
  hear(shop);
  return shop;
};

const must = ({ faults }: Shop, holds: boolean, fault: string): void => {
  if (!holds) faults.push(fault);
};

/** What holds after every step. */
const check = (shop: Shop): void => {
  const { order, available, orders, locations } = shop;
  for (const line of order.lines) {
    const { ordered, ...states } = quantitiesOf(line);
    const counts = Object.values(states);
    must(shop, counts.reduce((sum, count) => sum + count, 0) === ordered, `${line.lineId} does not add up`);
    must(shop, Math.min(...counts) >= 0, `${line.lineId} is below zero`);
  }
  must(shop, Math.min(...available.values()) >= 0, 'sold twice');
  const counting = (order.capacity ?? []).map(({ locationId }) => locationId);
  for (const [code, { maxOrdersPerDay }] of locations)
    must(shop, (orders.get(code) ?? 0) <= (maxOrdersPerDay ?? Infinity), `${code} is over its day`);
  for (const { locationId } of order.lines.flatMap(unitsAt))
    if (locations.get(locationId)?.maxOrdersPerDay !== undefined)
      must(shop, counting.includes(locationId), `${locationId} does not count the order`);
};

/** What waits stands in a queue with an owner. */
const isSeen = (order: Order): boolean =>
  waitingOf(order).length === 0 || order.attention?.owner === 'support';

const hear = (shop: Shop): void => {
  const { created, changed } = reconcile(shop.order, shop.fulfilments);
  for (const each of changed) replace(shop, each);
  for (const each of created) {
    must(shop, each.fulfilmentId === fulfilmentIdOf(shop.order.orderId, shop.fulfilments.length + 1), 'id');
    const at = new Date(AT).toISOString();
    const made = { version: 1, status: 'open' as const, parcels: [], wrongScans: 0, createdAt: at };
    shop.fulfilments.push({ ...each, ...made, promisedAt: at });
  }
};

const replace = (shop: Shop, after: FulfilmentOrder): void => {
  shop.fulfilments = shop.fulfilments.map((each) =>
    each.fulfilmentId === after.fulfilmentId ? after : each,
  );
};

/** What the event of a rejection, or a member of staff, does. */
const route = (shop: Shop, wanted: ReturnType<typeof waitingOf>): void => {
  const { order, available, orders, locations } = shop;
  const sources = [...available].map(([place, sellable]): Source => {
    const [sku = '', locationId = ''] = place.split(' ');
    return { sku, locationId, bucket: '0', sellable, floor: 0 };
  });
  const excluded = (sku: string) => rejectingLocations(sku, shop.fulfilments);
  const choices = STORES;
  const situation = { locations, choices, ordersToday: orders, at: AT, rules: undefined, to: undefined };
  const decided = reroute(order, wanted, {
    sources,
    situation: { ...situation, values: new Map() },
    shipping: STORES,
    excluded,
  });
  for (const { sku, locationId, quantity } of decided.takes) {
    must(shop, !excluded(sku).includes(locationId), 'asked again');
    add(available, placeOf(sku, locationId), -quantity);
  }
  for (const { locationId } of decided.taken) add(orders, locationId, 1);
  for (const { locationId } of decided.released) add(orders, locationId, -1);
  const given = decided.takes.reduce((sum, { quantity }) => sum + quantity, 0);
  const left = decided.routed.unrouted.reduce((sum, { quantity }) => sum + quantity, 0);
  must(shop, given + left === wanted.reduce((sum, { quantity }) => sum + quantity, 0), 'units lost');
  shop.order = afterRerouting(order, decided, new Date(AT).toISOString());
  hear(shop);
};

const play = (shop: Shop, { kind, which, quantity }: Step): void => {
  const sku = SKUS[which % 3] ?? '';
  const lineId = `ln_${(which % 3) + 1}`;
  if (kind === 'restock') return void add(shop.available, placeOf(sku, STORES[which % 4] ?? ''), quantity);
  if (kind === 'again') return route(shop, waitingOf(shop.order));
  if (kind === 'cancel') {
    const done = cancelledUnits(shop.order, [{ lineId, quantity }]);
    if (done.kind !== 'cancelled') return;
    for (const each of done.released.flat())
      add(shop.available, placeOf(each.sku, each.locationId), each.quantity);
    shop.order = done.order;
    return hear(shop);
  }
  const one = shop.fulfilments[which % shop.fulfilments.length];
  const line = one?.lines.find((each) => each.lineId === lineId);
  if (one === undefined || line === undefined) return;
  if (kind === 'pick') {
    const move = { lineId, sku, locationId: one.locationId, from: 'allocated', to: 'picked' } as const;
    const moved = movedUnits(shop.order, [{ ...move, quantity }]);
    if (moved.kind === 'moved') shop.order = moved.order;
    return;
  }
  const result = rejected(one, [{ lineId, quantity, reason: 'mismatch' }]);
  if (result.kind === 'refused') return;
  const moves = movesOf(one, result.units, { from: 'allocated', to: 'waiting' });
  const moved = movedUnits(shop.order, moves);
  if (moved.kind === 'refused') return;
  shop.order = moved.order;
  replace(shop, result.fulfilment);
  const told = result.units.map((each) => ({ lineId: each.lineId, sku: each.sku, quantity: each.quantity }));
  route(shop, rejectedToRoute(shop.order, { locationId: one.locationId, rejected: told }));
};

describe('2,000 histories of rejected units', () => {
  it('keep every unit, sell none twice, fill no location beyond its day, and leave nothing unseen', () => {
    fc.assert(
      fc.property(shopWith, (drawn) => {
        const shop = open(drawn);

        for (const step of drawn.steps) {
          play(shop, step);
          check(shop);
        }

        must(shop, isSeen(shop.order), 'units wait unseen');
        expect(shop.faults).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
});

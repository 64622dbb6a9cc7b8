import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Candidate, OrderToRoute, RoutingRules } from './routing.ts';
import { routeOrder } from './route-order.ts';

const jakarta = { latitude: -6.2, longitude: 106.8 };
const bandung = { latitude: -6.9, longitude: 107.6 };
const medan = { latitude: 3.6, longitude: 98.7 };

const place = (
  locationId: string,
  stock: Record<string, number>,
  more: Partial<Candidate> = {},
): Candidate => ({
  locationId,
  kind: 'warehouse',
  stock,
  ...more,
});
const order = (wanted: Record<string, number>, more: Partial<OrderToRoute> = {}): OrderToRoute => ({
  lines: Object.entries(wanted).map(([sku, quantity]) => ({
    lineId: `ln_${sku}`,
    sku,
    quantity,
    value: 10_000,
  })),
  ...more,
});
const sent = (...args: Parameters<typeof routeOrder>): string => {
  const { parcels, unrouted } = routeOrder(...args);
  const goods = (lines: readonly { sku: string; quantity: number }[]) =>
    lines.map(({ sku, quantity }) => `${quantity} ${sku}`).join(' + ');
  return [
    ...parcels.map(({ locationId, lines }) => `${locationId}: ${goods(lines)}`),
    ...(unrouted.length === 0 ? [] : [`nobody: ${goods(unrouted)}`]),
  ].join(', ');
};
const reasons = (...args: Parameters<typeof routeOrder>) =>
  Object.fromEntries(routeOrder(...args).rejected.map(({ locationId, reason }) => [locationId, reason]));
const rules = (more: Partial<RoutingRules> = {}): RoutingRules => ({
  order: ['stores_last', 'cost', 'distance', 'capacity'],
  ...more,
});

describe('where the goods of an order come from', () => {
  it('is one place before two, however far it is', () => {
    const places = [
      place('a', { SHIRT: 1 }, { address: { point: jakarta } }),
      place('b', { SOCK: 1 }, { address: { point: jakarta } }),
      place('c', { SHIRT: 1, SOCK: 1 }, { address: { point: medan } }),
    ];

    expect(sent(order({ SHIRT: 1, SOCK: 1 }, { to: { point: jakarta } }), places)).toBe(
      'c: 1 SHIRT + 1 SOCK',
    );
    expect(reasons(order({ SHIRT: 1, SOCK: 1 }, { to: { point: jakarta } }), places)).toEqual({
      a: 'more_parcels',
      b: 'more_parcels',
    });
  });

  it('is the cheapest place, then the nearest, then the one with most capacity left, each said', () => {
    const places = [
      place('a', { SHIRT: 1 }, { address: { point: medan } }),
      place('b', { SHIRT: 1 }, { address: { point: bandung } }),
      place('c', { SHIRT: 1 }, { address: { point: jakarta }, kind: 'store' }),
      place('d', { SHIRT: 1 }, { address: { point: bandung }, ordersToday: 5, maxOrdersPerDay: 9 }),
    ];
    const to = { point: jakarta };
    const costs = rules({ locations: [{ locationId: 'a', parcelCost: 500 }] });

    expect(sent(order({ SHIRT: 1 }, { to }), places, costs)).toBe('b: 1 SHIRT');
    expect(reasons(order({ SHIRT: 1 }, { to }), places, costs)).toEqual({
      a: 'dearer',
      c: 'store',
      d: 'less_capacity',
    });
    expect(sent(order({ SHIRT: 1 }, { to }), places, { order: ['distance'] })).toBe('c: 1 SHIRT');
    expect(reasons(order({ SHIRT: 1 }, { to }), places, { order: ['distance'] })).toMatchObject({
      a: 'farther',
      b: 'farther',
    });
  });

  it('is told by borders where points are not known', () => {
    const places = [
      place('a', { SHIRT: 1 }, { address: { country: 'ID', province: 'Bali', city: 'Denpasar' } }),
      place('b', { SHIRT: 1 }, { address: { country: 'ID', province: 'Jawa Barat', city: 'Bogor' } }),
      place('c', { SHIRT: 1 }),
    ];
    const to = { country: 'ID', province: 'jawa barat ', city: 'Bandung' };

    expect(sent(order({ SHIRT: 1 }, { to }), places, rules())).toBe('b: 1 SHIRT');
  });

  it('is the first choice of a channel that has no rules, where that needs no parcel more', () => {
    const places = [
      place('a', { SHIRT: 1 }, { preference: 2 }),
      place('b', { SHIRT: 1 }, { preference: 1, kind: 'store' }),
      place('c', { SOCK: 1 }, { preference: 0 }),
    ];

    expect(sent(order({ SHIRT: 1, SOCK: 1 }), places)).toBe('b: 1 SHIRT, c: 1 SOCK');
    expect(reasons(order({ SHIRT: 1, SOCK: 1 }), places)).toEqual({ a: 'later_choice' });
  });

  it('leaves out who may not give: excluded goods, full, closed, nothing there', () => {
    const places = ['b', 'c', 'd', 'e', 'f'].map((code) =>
      place(code, code === 'e' ? {} : { SHIRT: 9 }, {
        ordersToday: 3,
        isOpen: code !== 'd',
        maxOrdersPerDay: code === 'c' ? 3 : 4,
      }),
    );
    const limits = rules({
      closedToo: false,
      locations: [{ locationId: 'b', excludedSkus: ['SHIRT'] }],
    });

    expect(sent(order({ SHIRT: 1 }), places, limits)).toBe('f: 1 SHIRT');
    expect(reasons(order({ SHIRT: 1 }), places, limits)).toEqual({
      b: 'excluded_goods',
      c: 'no_capacity',
      d: 'closed',
      e: 'no_stock',
    });
  });

  it('opens no second parcel for goods worth little, unless nothing else can be sent', () => {
    const places = [place('a', { SHIRT: 3 }), place('b', { SOCK: 1 })];
    const wanted = order({ SHIRT: 3, SOCK: 1 });

    expect(sent(wanted, places, rules({ minSplitValue: 20_000 }))).toBe('a: 3 SHIRT, b: 1 SOCK');
    expect(sent(wanted, places, rules({ minSplitValue: 20_000, splitAnyway: false }))).toBe(
      'a: 3 SHIRT, nobody: 1 SOCK',
    );
    expect(reasons(wanted, places, rules({ minSplitValue: 20_000, splitAnyway: false }))).toEqual({
      b: 'below_min_split',
    });
  });

  it('never promises a unit twice, and says what nobody has', () => {
    const twice: OrderToRoute = {
      lines: ['ln_1', 'ln_2'].map((lineId) => ({ lineId, sku: 'SHIRT', quantity: 2, value: 1 })),
    };

    expect(sent(twice, [place('a', { SHIRT: 3 })])).toBe('a: 2 SHIRT + 1 SHIRT, nobody: 1 SHIRT');
    expect(sent(order({ SHIRT: 7 }), [place('a', { SHIRT: 3 }), place('b', { SHIRT: 5 })])).toBe(
      'a: 3 SHIRT, b: 4 SHIRT',
    );
  });

  it('adds up, keeps every limit and is the same in whatever order places are listed, in 2,000 shops', () => {
    const skus = ['A', 'B', 'C'];
    const anyPlace = fc.record({
      kind: fc.constantFrom('warehouse' as const, 'store' as const),
      stock: fc.record(Object.fromEntries(skus.map((sku) => [sku, fc.nat(4)]))),
      ordersToday: fc.nat(3),
      maxOrdersPerDay: fc.option(fc.nat(3), { nil: undefined }),
    });
    const anyShop = fc.record({
      places: fc.array(anyPlace, { minLength: 1, maxLength: 7 }),
      wanted: fc.array(
        fc.record({ sku: fc.constantFrom(...skus), quantity: fc.integer({ min: 1, max: 5 }) }),
        {
          minLength: 1,
          maxLength: 4,
        },
      ),
      seed: fc.nat(),
    });

    fc.assert(
      fc.property(anyShop, ({ places, wanted, seed }) => {
        const candidates = places.map((each, at) => place(`p${at}`, each.stock, each));
        const asked: OrderToRoute = {
          lines: wanted.map((each, at) => ({ ...each, lineId: `ln_${at}`, value: 10 })),
        };
        const plan = routeOrder(asked, candidates, rules());

        const given = plan.parcels.flatMap(({ lines }) => lines);
        for (const { lineId, quantity } of asked.lines) {
          const units = [...given, ...plan.unrouted].filter((each) => each.lineId === lineId);
          expect(units.reduce((sum, each) => sum + each.quantity, 0)).toBe(quantity);
        }
        for (const { locationId, lines } of plan.parcels) {
          const at = candidates.find((each) => each.locationId === locationId);
          expect((at?.ordersToday ?? 0) < (at?.maxOrdersPerDay ?? Infinity)).toBe(true);
          for (const sku of skus) {
            const units = lines
              .filter((each) => each.sku === sku)
              .reduce((sum, each) => sum + each.quantity, 0);
            expect(units).toBeLessThanOrEqual(at?.stock[sku] ?? 0);
          }
        }
        const turned = seed % candidates.length;
        const shuffled = [...candidates.slice(turned), ...candidates.slice(0, turned)].reverse();
        expect(routeOrder({ ...asked, lines: [...asked.lines].reverse() }, shuffled, rules())).toEqual(plan);
        expect(plan.parcels.length + plan.rejected.length).toBe(candidates.length);
      }),
      { numRuns: 2000 },
    );
  });
});

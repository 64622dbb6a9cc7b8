import { replay } from '../../functions/routing/model/replay.ts';
import type { Candidate, OrderToRoute, RoutingRules } from '../../functions/routing/model/routing.ts';
import { routeOrder } from '../../functions/routing/model/route-order.ts';
import { randomFrom } from '../../test/support/random-from.ts';
import { median, percentile } from '../load/latencies.ts';
import type { PartOptions, Section } from '../report/section.ts';

const LOCATIONS = 50;
const SKUS = 200;
const SEED = 12;

const rules: RoutingRules = { order: ['stores_last', 'cost', 'distance', 'capacity'] };

/** How long it takes to route orders over many locations, and what is gained by it. */
export const measureRouting = async ({ quick }: PartOptions): Promise<Section> => {
  const random = randomFrom(SEED);
  const places = Array.from({ length: LOCATIONS }, (_, at) => placeAt(at, random));
  const orders = Array.from({ length: quick ? 200 : 1_000 }, () => orderFrom(random));
  orders.slice(0, 100).forEach((order) => routeOrder(order, places, rules));
  const times = orders.map((order) => cpuMs(() => routeOrder(order, places, rules)));
  const [routed, first] = [replay(orders, places, rules), inCodeOrder(orders, places)];
  const shuffles = samePlans(orders.slice(0, 20), places, random, quick ? 200 : 1_000);
  return {
    part: 'routing',
    title: `${orders.length} orders over ${LOCATIONS} locations`,
    method: `CPU time of this process for each order of one to five lines, after a hundred to warm up. Each location has one in five of ${SKUS} SKUs, up to 40 units of it; both ways of routing take what they send. The shuffles list ${LOCATIONS} locations in another order each time.`,
    tables: [
      {
        columns: ['', 'parcels', 'split rate', 'mean km', 'units not available'],
        rows: [
          [
            'routed',
            routed.parcels,
            round(routed.splitRate),
            round(routed.meanDistanceKm),
            routed.unroutedUnits,
          ],
          [
            'first in code order',
            first.parcels,
            round(first.splitRate),
            round(first.meanKm),
            first.unroutedUnits,
          ],
        ],
      },
      { columns: ['p50 ms', 'p99 ms'], rows: [[round(median(times)), round(percentile(times, 0.99))]] },
    ],
    targets: [
      { what: 'p99 of one order', value: percentile(times, 0.99), bound: 20, kind: 'at most', unit: 'ms' },
      {
        what: 'split rate',
        value: round(routed.splitRate),
        bound: round(first.splitRate),
        kind: 'at most',
        unit: '',
      },
      {
        what: 'mean km',
        value: round(routed.meanDistanceKm),
        bound: round(first.meanKm),
        kind: 'at most',
        unit: 'km',
      },
      { what: 'plans that a shuffle changes', value: shuffles, bound: 0, kind: 'exactly', unit: '' },
    ],
  };
};

const round = (value = 0): number => Number(value.toFixed(2));

type Random = ReturnType<typeof randomFrom>;

const somewhere = (random: Random) => ({ latitude: -11 + random() * 17, longitude: 95 + random() * 46 });

const skuOf = (at: number): string => `SKU-${at}`;

const placeAt = (at: number, random: Random): Candidate => ({
  locationId: `location-${String(at).padStart(2, '0')}`,
  kind: at % 5 === 0 ? 'warehouse' : 'store',
  address: { point: somewhere(random) },
  ordersToday: 0,
  stock: Object.fromEntries(
    Array.from({ length: SKUS }, (_, sku) => [skuOf(sku), random() < 0.2 ? Math.floor(random() * 40) : 0]),
  ),
});

const orderFrom = (random: Random): OrderToRoute => ({
  to: { point: somewhere(random) },
  lines: Array.from({ length: 1 + Math.floor(random() * 5) }, (_, at) => ({
    lineId: `ln_${at}`,
    sku: skuOf(Math.floor(random() * SKUS)),
    quantity: 1 + Math.floor(random() * 2),
    value: 100_000,
  })),
});

/** Each line from the first location in the order of codes that has it, as a shop without routing does. */
const inCodeOrder = (orders: readonly OrderToRoute[], places: readonly Candidate[]) => {
  const stocks = places.map((place) => ({ ...place, stock: { ...place.stock } }));
  let [parcels, split, unroutedUnits] = [0, 0, 0];
  const distances: number[] = [];
  for (const order of orders) {
    const used = new Set<(typeof stocks)[number]>();
    for (const { sku, quantity } of order.lines) {
      const first = stocks.find(({ stock }) => (stock[sku] ?? 0) >= quantity);
      if (first === undefined) unroutedUnits += quantity;
      else {
        first.stock[sku] = (first.stock[sku] ?? 0) - quantity;
        used.add(first);
      }
    }
    parcels += used.size;
    split += used.size > 1 ? 1 : 0;
    for (const { address } of used) {
      const alone: Candidate = { locationId: 'x', kind: 'warehouse', address, stock: { any: 1 } };
      const asked = { to: order.to, lines: [{ lineId: 'ln', sku: 'any', quantity: 1, value: 0 }] };
      const [parcel] = routeOrder(asked, [alone], rules).parcels;
      if (parcel?.distanceKm !== undefined) distances.push(parcel.distanceKm);
    }
  }
  const meanKm = distances.reduce((sum, km) => sum + km, 0) / Math.max(1, distances.length);
  return { parcels, splitRate: split / orders.length, meanKm, unroutedUnits };
};

/** How many of so many shuffles gave another plan. */
const samePlans = (
  orders: readonly OrderToRoute[],
  places: readonly Candidate[],
  random: Random,
  shuffles: number,
): number => {
  const plans = orders.map((order) => JSON.stringify(routeOrder(order, places, rules)));
  return Array.from({ length: shuffles }, (_, at) => {
    const shuffled = places
      .map((place) => ({ place, by: random() }))
      .sort((a, b) => a.by - b.by)
      .map(({ place }) => place);
    const order = orders[at % orders.length];
    return (
      order !== undefined && JSON.stringify(routeOrder(order, shuffled, rules)) !== plans[at % plans.length]
    );
  }).filter(Boolean).length;
};

/** Processor time, not the clock's: other work on the machine does not count. */
const cpuMs = (work: () => unknown): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
};

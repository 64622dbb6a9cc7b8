import type { Source, Take, Wanted } from '../../inventory/public.ts';
import { deliveryOfLine, routedOrder, type Order, type RoutedUnitsOfOrder } from '../../orders/public.ts';
import { routeWaiting, type RoutingSituation, type TakenCapacity } from '../../routing/public.ts';
import { localTime } from '#shared/time/local-time.ts';
import { placesOf, type UnitsToRoute } from './units-to-route.ts';

/** What becomes of units that wait: what is written on the order, taken from stock and counted at locations. */
export interface Rerouting {
  readonly routed: RoutedUnitsOfOrder;
  readonly takes: readonly Take[];
  readonly taken: readonly TakenCapacity[];
  readonly released: NonNullable<Order['capacity']>;
}

interface RerouteSituation {
  readonly sources: readonly Source[];
  readonly situation: RoutingSituation;
  /** Locations of the channel that ship, first choice first. */
  readonly shipping: readonly string[];
  /** Locations excluded for a SKU. */
  readonly excluded: (sku: string) => readonly string[];
}

/** A transaction has room for so many: each may write a bucket and its head, and a fulfilment with its event. */
const MOST_TAKES = 20;

/** Pure: routes units of an order from the stock of this moment. Units that no location can supply are left over. */
export const reroute = (
  order: Order,
  units: readonly UnitsToRoute[],
  { sources, situation, shipping, excluded }: RerouteSituation,
): Rerouting => {
  const wanted = units.map((each): Wanted => {
    const out = excluded(each.sku);
    return { ...each, from: placesOf(order, each.lineId, shipping).filter((code) => !out.includes(code)) };
  });
  const counted = countingLocations(order);
  const { lines, unrouted } = routeWaiting(wanted, sources, { situation, counted });
  const kept: (typeof lines)[number][] = [];
  const late: UnitsToRoute[] = [];
  for (const line of lines) {
    const before = kept.reduce((sum, { takes }) => sum + takes.length, 0);
    if (before + line.takes.length <= MOST_TAKES) kept.push(line);
    else late.push(line);
  }
  const moves = kept.flatMap(({ lineId, takes }) =>
    takes.map(({ sku, locationId, bucket, quantity }) => ({
      lineId,
      sku,
      locationId,
      bucket,
      quantity,
      from: 'waiting' as const,
      to: 'allocated' as const,
    })),
  );
  const shipped = moves.filter(({ lineId }) => deliveryOfLine(order, lineId).method === 'ship');
  const taken = capacityTaken(
    shipped.map(({ locationId }) => locationId),
    counted,
    situation,
  );
  const released = capacityReleased(
    order,
    moves.map(({ locationId }) => locationId),
  );
  const capacity = [
    ...(order.capacity ?? []).filter((each) => !released.includes(each)),
    ...taken.map(({ locationId, day }) => ({ locationId, day })),
  ];
  const leftOver = [...unrouted, ...late].map(({ lineId, sku, quantity }) => ({ lineId, sku, quantity }));
  return {
    routed: { moves, unrouted: leftOver, capacity },
    takes: kept.flatMap(({ takes }) => takes),
    taken,
    released,
  };
};

/** One more parcel of an order is no further order. */
const countingLocations = (order: Order): ReadonlySet<string> => {
  const pickups = order.lines.flatMap(({ lineId }) => {
    const delivery = deliveryOfLine(order, lineId);
    return delivery.method === 'pickup' ? [delivery.locationId] : [];
  });
  return new Set([...pickups, ...(order.capacity ?? []).map(({ locationId }) => locationId)]);
};

const capacityTaken = (
  used: readonly string[],
  counted: ReadonlySet<string>,
  { locations, ordersToday, at }: RoutingSituation,
): readonly TakenCapacity[] =>
  [...new Set(used)].flatMap((code) => {
    const { maxOrdersPerDay: most, timeZone = '' } = locations.get(code) ?? {};
    if (most === undefined || counted.has(code)) return [];
    return [{ locationId: code, day: localTime(at, timeZone).date, before: ordersToday.get(code), most }];
  });

/** A location that gives nothing of the order any more counts it no more. */
const capacityReleased = ({ capacity = [], lines }: Order, used: readonly string[]) =>
  capacity.filter(
    ({ locationId }) =>
      !used.includes(locationId) &&
      !lines.some(({ allocations }) => allocations.some((each) => each.locationId === locationId)),
  );

/** The order as it is once this was written. */
export const afterRerouting = (order: Order, { routed }: Rerouting, at: string): Order =>
  routedOrder(order, routed, at);

import { loadDirectory } from '../../channels/public.ts';
import { StockMoved, takeForOrderPart } from '../../inventory/public.ts';
import { OrderMoved, routeUnitsPart, type Order, type OrderContact } from '../../orders/public.ts';
import {
  CapacityMoved,
  placeOf,
  readRoutingStock,
  releaseCapacityPart,
  takeCapacityPart,
} from '../../routing/public.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import type { FulfilmentOrder } from '../model/fulfilment-order.ts';
import { reconcile } from '../model/reconcile.ts';
import { afterRerouting, reroute, type Rerouting } from '../model/reroute.ts';
import { placesOf, rejectingLocations, type UnitsToRoute } from '../model/units-to-route.ts';
import type { FulfilmentCircumstances } from '../store/fulfilment-events.ts';
import { FulfilmentMoved } from '../store/fulfilments.ts';
import { createFulfilmentsParts } from './create-fulfilments.ts';
import { stockReference } from './stock-reference.ts';

/** An order, what its locations know of it, and the units to route. */
export interface UnitsOfOrder {
  readonly order: Order;
  readonly address: OrderContact['address'];
  readonly known: readonly FulfilmentOrder[];
  readonly units: readonly UnitsToRoute[];
  /** The location that staff chose, even one that rejected the goods. @default routing chooses */
  readonly locationId?: string;
  /** A location that rejected the units a moment ago. */
  readonly rejectedBy?: string;
}

/**
 * Routes units that wait from the stock of this moment: their reservation, the order, the capacity of locations and the
 * new fulfilments, all in one transaction.
 */
export const rerouteParts = async (
  wanted: UnitsOfOrder,
  how: FulfilmentCircumstances & Pick<Order, 'recentKeys'>,
  { db, clock }: Pick<Runtime, 'db' | 'clock'>,
): Promise<{ readonly rerouting: Rerouting; readonly parts: readonly TransactionPart[] }> => {
  const { order, known } = wanted;
  const directory = await loadDirectory(db, clock);
  const rerouting = await planRerouting(wanted, { db, clock });
  const after = afterRerouting(order, rerouting, instant(clock));
  const { created } = reconcile(after, known);
  const parts = [
    ...takeRoutedParts(order, rerouting, how),
    ...createFulfilmentsParts(created, after, directory, how),
    routeUnitsPart(order, rerouting.routed, how),
  ];
  return { rerouting, parts };
};

/** The stock of routed units, and the capacity of their locations. */
export const takeRoutedParts = (
  order: Order,
  { takes, taken, released }: Rerouting,
  { cause, clock }: FulfilmentCircumstances,
): readonly TransactionPart[] => {
  const reference = { ...stockReference(order, cause, clock), type: 'sale' as const };
  return [
    takeForOrderPart(takes, { isPaid: order.status === 'paid' }, reference),
    takeCapacityPart(taken, clock),
    releaseCapacityPart(released, clock),
  ];
};

/** Where units that wait would come from, by the stock of this moment. */
export const planRerouting = async (
  { order, address, known, units, locationId, rejectedBy }: UnitsOfOrder,
  runtime: Pick<Runtime, 'db' | 'clock'>,
): Promise<Rerouting> => {
  const { channels } = await loadDirectory(runtime.db, runtime.clock);
  const channel = channels.get(order.channel);
  const nowhere = {
    routed: { moves: [], unrouted: units, capacity: order.capacity ?? [] },
    takes: [],
    taken: [],
    released: [],
  };
  if (channel === undefined) return nowhere;
  const skus = units.map(({ sku }) => sku);
  const beside = units.flatMap(({ lineId }) => placesOf(order, lineId, []));
  const { sources, ...places } = await readRoutingStock(channel, skus, runtime, {
    picture: 'together',
    beside,
  });
  const shipping = channel.locations.filter((code) => places.locations.get(code)?.ships === true);
  const rejecting = (sku: string) => [
    ...rejectingLocations(sku, known),
    ...(rejectedBy === undefined ? [] : [rejectedBy]),
  ];
  return reroute(order, units, {
    sources: sources.filter((each) => locationId === undefined || each.locationId === locationId),
    situation: {
      ...places,
      rules: channel.routing,
      to: address === undefined ? undefined : placeOf(address),
      values: new Map(order.lines.map((line) => [line.lineId, line.unitPrice])),
    },
    shipping,
    excluded: locationId === undefined ? rejecting : () => [],
  });
};

/** Somebody else changed what the plan was made of: read again, plan again. */
export const hasMoved = (error: unknown): boolean =>
  [FulfilmentMoved, OrderMoved, StockMoved, CapacityMoved].some((Moved) => error instanceof Moved);

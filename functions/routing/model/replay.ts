import type { Candidate, OrderToRoute, RoutingRules } from './routing.ts';
import { routeOrder } from './route-order.ts';

/** What came of routing some orders. */
export interface RoutingFigures {
  readonly orders: number;
  readonly parcels: number;
  /** Share of orders with more than one parcel, 0 to 1. */
  readonly splitRate: number;
  /** Per parcel whose distance is known. */
  readonly meanDistanceKm?: number;
  /** Minor units. */
  readonly cost: number;
  readonly unroutedUnits: number;
}

/** Routes orders one after another; what one takes, and its place in the day, is gone for the next. */
export const replay = (
  orders: readonly OrderToRoute[],
  candidates: readonly Candidate[],
  rules: RoutingRules | undefined,
): RoutingFigures => {
  let places = candidates.map((candidate) => ({ ...candidate, ordersToday: 0 }));
  let [parcels, split, cost, unroutedUnits] = [0, 0, 0, 0];
  const distances: number[] = [];
  for (const order of orders) {
    const plan = routeOrder(order, places, rules);
    parcels += plan.parcels.length;
    split += plan.parcels.length > 1 ? 1 : 0;
    unroutedUnits += plan.unrouted.reduce((sum, { quantity }) => sum + quantity, 0);
    for (const parcel of plan.parcels) {
      cost += parcel.cost;
      if (parcel.distanceKm !== undefined) distances.push(parcel.distanceKm);
    }
    places = places.map((place) => afterParcel(place, plan.parcels));
  }
  return {
    orders: orders.length,
    parcels,
    splitRate: orders.length === 0 ? 0 : split / orders.length,
    meanDistanceKm: mean(distances),
    cost,
    unroutedUnits,
  };
};

const afterParcel = <Place extends Candidate & { readonly ordersToday: number }>(
  place: Place,
  parcels: ReturnType<typeof routeOrder>['parcels'],
): Place => {
  const own = parcels.find(({ locationId }) => locationId === place.locationId);
  if (own === undefined) return place;
  const stock = { ...place.stock };
  for (const { sku, quantity } of own.lines) stock[sku] = (stock[sku] ?? 0) - quantity;
  return { ...place, stock, ordersToday: place.ordersToday + 1 };
};

const mean = (values: readonly number[]): number | undefined =>
  values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;

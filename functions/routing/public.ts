/** The only door of this domain: what others may import. */

// Planning, pure
export { candidatesFrom, placeOf, type RoutingPlaces } from './model/candidates.ts';
export type { TakenCapacity } from './model/capacity.ts';
export { routedUnits, type RoutingSituation } from './model/routed-units.ts';
export { routeOrder } from './model/route-order.ts';
export type { RoutingPlan, RoutingRules } from './model/routing.ts';

// Reads
export { capacityKey, type OrdersOfDay } from './store/capacity.ts';

// Transaction parts
export { CapacityMoved, releaseCapacityPart, takeCapacityPart } from './store/capacity.ts';

// Grants
export { readCapacityGrants, releaseCapacityGrants, takeCapacityGrants } from './store/capacity.ts';

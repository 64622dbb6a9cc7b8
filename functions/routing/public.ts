// Planning, pure
export { placeOf } from './model/candidates.ts';
export type { TakenCapacity } from './model/capacity.ts';
export { routeWaiting, type RoutedWaiting } from './model/route-waiting.ts';
export { routedUnits, type RoutingSituation } from './model/routed-units.ts';

// Reads
export { readRoutingStock } from './store/read-candidates.ts';
export { capacityKey, type OrdersOfDay } from './store/capacity.ts';

// Transaction parts
export { CapacityMoved, releaseCapacityPart, takeCapacityPart } from './store/capacity.ts';

// Grants
export { candidateGrants } from './store/read-candidates.ts';
export { readCapacityGrants, releaseCapacityGrants, takeCapacityGrants } from './store/capacity.ts';

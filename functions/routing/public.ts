// Planning, pure
export { placeOf } from './model/candidates.ts';
export type { TakenCapacity } from './model/capacity.ts';
export { routedUnits, type RoutingSituation } from './model/routed-units.ts';

// Reads
export { capacityKey, type OrdersOfDay } from './store/capacity.ts';

// Transaction parts
export { CapacityMoved, releaseCapacityPart, takeCapacityPart } from './store/capacity.ts';

// Grants
export { readCapacityGrants, releaseCapacityGrants, takeCapacityGrants } from './store/capacity.ts';

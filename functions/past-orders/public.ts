// Reads
export { hasPastOrders } from './store/past-orders.ts';

// Grants
export { readPastOrdersGrants } from './store/past-orders.ts';

// Changes
export { giveBackPastOrders, movePastOrders } from './store/move-past-orders.ts';

// Grants of the changes
export { movePastOrdersGrants } from './store/move-past-orders.ts';

// Reads
export { hasPastOrders } from './store/past-orders.ts';

// Grants
export { readPastOrdersGrants } from './store/past-orders.ts';

/** The only door of this domain: what others may import. */

// Reads
export { loadFulfilment, fulfilmentsOfOrder, FulfilmentMoved } from './store/fulfilments.ts';
export type { FulfilmentOrder } from './model/fulfilment-order.ts';
export { trackingUrl } from './requests/tracking-token.ts';

// Grants
export { readFulfilmentGrants } from './store/fulfilments.ts';

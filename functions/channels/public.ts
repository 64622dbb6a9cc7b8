// Reads
export { loadDirectory, locationOf, readChannels, readDirectory, type Directory } from './store/directory.ts';
export { channelOf } from './requests/channel-of.ts';
export { requireOwnChannel } from './requests/own-channel.ts';
export type { Channel, Location } from './model/channel.ts';
export {
  isOffline,
  isPaidAtHandOver,
  paymentTerms,
  type OfflineMethod,
  type PaymentTerms,
} from './model/payment-terms.ts';
export { isOpen, readyAt, type OpeningTimes } from './model/opening-hours.ts';
export { UNPAID_ORDERS } from './model/unpaid-orders.ts';
export { distanceKm, type Point } from './model/distance.ts';
export { nearby } from './model/nearby.ts';
export { pointOf } from './requests/point-of.ts';

// Grants
export { directoryGrants } from './store/directory.ts';

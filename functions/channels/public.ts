/** The only door of this domain: what others may import. */
export {
  channelOf,
  directoryGrants,
  loadDirectory,
  locationOf,
  readDirectory,
  type Directory,
} from './store/directory.ts';
export { requireOwnChannel } from './store/own-channel.ts';
export { paymentTerms, type PaymentTerms } from './model/payment-terms.ts';
export type { Channel, Location } from './model/channel.ts';
export { readyAt, type OpeningTimes } from './model/opening-hours.ts';
export { distanceKm, type Point } from './model/distance.ts';

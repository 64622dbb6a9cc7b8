/** What other domains may use of this one. */
export {
  channelOf,
  directoryGrants,
  loadDirectory,
  locationOf,
  readDirectory,
  type Directory,
} from './directory.ts';
export { requireOwnChannel } from './own-channel.ts';
export type { Channel, Location } from '../model/channel.ts';
export { readyAt, type OpeningTimes } from '../model/opening-hours.ts';
export { distanceKm, type Point } from '../model/distance.ts';

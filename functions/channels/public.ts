/** The only door of this domain: what others may import. */

import { may } from '#shared/contracts/grant.ts';
import { deliveryGrants } from '../delivery/public.ts';
import { directoryGrants } from './store/directory.ts';
import { channelsItems } from './table.ts';

// Reads
export { loadDirectory, locationOf, readDirectory, type Directory } from './store/directory.ts';
export { channelOf } from './requests/channel-of.ts';
export { requireOwnChannel } from './requests/own-channel.ts';
export type { Channel, Location } from './model/channel.ts';
export { paymentTerms, type PaymentTerms } from './model/payment-terms.ts';
export { readyAt, type OpeningTimes } from './model/opening-hours.ts';
export { distanceKm, type Point } from './model/distance.ts';
export { pointOf } from './requests/point-of.ts';

// Operations that imports run
export { getChannel } from './get-channel/get-channel.ts';
export { getLocation } from './get-location/get-location.ts';
export { putChannel } from './put-channel/put-channel.ts';
export { putLocation } from './put-location/put-location.ts';

// Grants
/** To put channels and locations. */
export const changeChannelsGrants = [
  ...directoryGrants,
  ...deliveryGrants,
  may(channelsItems.items.channel, 'PutItem'),
  may(channelsItems.items.location, 'PutItem'),
];
export { directoryGrants } from './store/directory.ts';

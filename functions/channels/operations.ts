/** Operations that an import runs, row by row, and what a function needs for them. */
import { may } from '#shared/contracts/grant.ts';
import { deliveryGrants } from '../delivery/public.ts';
import { directoryGrants } from './store/directory.ts';
import { channelsItems } from './table.ts';

export { getChannel } from './get-channel/get-channel.ts';
export { getLocation } from './get-location/get-location.ts';
export { putChannel } from './put-channel/put-channel.ts';
export { putLocation } from './put-location/put-location.ts';

export const changeChannelsGrants = [
  ...directoryGrants,
  ...deliveryGrants,
  may(channelsItems.items.channel, 'PutItem'),
  may(channelsItems.items.location, 'PutItem'),
];

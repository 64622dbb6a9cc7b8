import { defineDomain } from '#shared/contracts/domain.ts';
import { channelsErrors } from './errors.ts';
import { GetChannel } from './get-channel/contract.ts';
import { GetLocation } from './get-location/contract.ts';
import { ListChannels } from './list-channels/contract.ts';
import { PutChannel } from './put-channel/contract.ts';
import { PutLocation } from './put-location/contract.ts';
import { changeChannelsGrants } from './operations.ts';
import { channelsScopes } from './scopes.ts';
import { channelsItems } from './table.ts';

export const channels = defineDomain({
  name: 'channels',
  purpose: 'Sales channels and locations.',
  items: [channelsItems],
  scopes: channelsScopes,
  errors: channelsErrors,
  publishes: [],
  http: {
    routes: [ListChannels, GetChannel, PutChannel, GetLocation, PutLocation],
    errorImpact: 'shoppers cannot find stores, and staff cannot change channels',
    reach: { tables: changeChannelsGrants },
  },
});

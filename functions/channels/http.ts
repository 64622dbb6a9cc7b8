import { httpHandler, operation } from '#shared/http/handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { GetChannel } from './get-channel/contract.ts';
import { getChannel } from './get-channel/get-channel.ts';
import { GetLocation } from './get-location/contract.ts';
import { getLocation } from './get-location/get-location.ts';
import { ListChannels } from './list-channels/contract.ts';
import { listChannels } from './list-channels/list-channels.ts';
import { PutChannel } from './put-channel/contract.ts';
import { putChannel } from './put-channel/put-channel.ts';
import { PutLocation } from './put-location/contract.ts';
import { putLocation } from './put-location/put-location.ts';

export const handler = httpHandler(
  [
    operation(ListChannels, listChannels),
    operation(GetChannel, getChannel),
    operation(PutChannel, putChannel),
    operation(GetLocation, getLocation),
    operation(PutLocation, putLocation),
  ],
  awsRuntime(),
);

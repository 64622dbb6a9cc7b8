import { FulfilmentPicked } from '../fulfilment/events.ts';
import { eventsHandler, reaction } from '#shared/events/events-handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { onFulfilmentPicked } from './on-fulfilment-picked/on-fulfilment-picked.ts';
import { watchPickups } from './watch-pickups/watch-pickups.ts';

export const handler = eventsHandler(
  {
    reactions: [reaction(FulfilmentPicked, onFulfilmentPicked)],
    tasks: { 'watch-pickups': watchPickups },
  },
  awsRuntime(),
);

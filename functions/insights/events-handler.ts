import {
  DeliveryFailed,
  FulfilmentCreated,
  FulfilmentDelivered,
  FulfilmentPicked,
  FulfilmentShipped,
  LineRejected,
} from '../fulfilment/events.ts';
import { PickupCollected } from '../pickup/events.ts';
import { eventsHandler, reaction } from '#shared/events/events-handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { onFulfilmentCreated } from './on-fulfilment-created/on-fulfilment-created.ts';
import { onFulfilmentPicked } from './on-fulfilment-picked/on-fulfilment-picked.ts';
import { onLineRejected } from './on-line-rejected/on-line-rejected.ts';
import { onFulfilmentShipped } from './on-fulfilment-shipped/on-fulfilment-shipped.ts';
import { onFulfilmentDelivered } from './on-fulfilment-delivered/on-fulfilment-delivered.ts';
import { onDeliveryFailed } from './on-delivery-failed/on-delivery-failed.ts';
import { onPickupCollected } from './on-pickup-collected/on-pickup-collected.ts';

import { insightsInbox } from './table.ts';

export const handler = eventsHandler(
  {
    inbox: insightsInbox,
    reactions: [
      reaction(FulfilmentCreated, onFulfilmentCreated),
      reaction(FulfilmentPicked, onFulfilmentPicked),
      reaction(LineRejected, onLineRejected),
      reaction(FulfilmentShipped, onFulfilmentShipped),
      reaction(FulfilmentDelivered, onFulfilmentDelivered),
      reaction(DeliveryFailed, onDeliveryFailed),
      reaction(PickupCollected, onPickupCollected),
    ],
  },
  awsRuntime(),
);

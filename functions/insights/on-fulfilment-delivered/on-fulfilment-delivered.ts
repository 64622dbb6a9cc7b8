import type { FulfilmentDelivered } from '../../fulfilment/events.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { ConsumerRuntime } from '#shared/events/inbox.ts';
import { ofDelivered } from '../model/changes-of.ts';
import { countEvent } from '../store/count-event.ts';

export const onFulfilmentDelivered: Consumer<typeof FulfilmentDelivered, ConsumerRuntime> = (
  event,
  runtime,
) => countEvent(event, ofDelivered(event.data), runtime, event.data.carrier);

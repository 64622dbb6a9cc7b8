import type { DeliveryFailed } from '../../fulfilment/events.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { ConsumerRuntime } from '#shared/events/inbox.ts';
import { ofFailed } from '../model/changes-of.ts';
import { countEvent } from '../store/count-event.ts';

export const onDeliveryFailed: Consumer<typeof DeliveryFailed, ConsumerRuntime> = (event, runtime) =>
  countEvent(event, ofFailed(event.data), runtime, event.data.carrier);

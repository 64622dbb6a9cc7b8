import type { DeliveryFailed } from '../../fulfilment/events.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { ofFailed } from '../model/changes-of.ts';
import { countEvent } from '../store/count-event.ts';

export const onDeliveryFailed: Consumer<typeof DeliveryFailed, Runtime> = (event, runtime) =>
  countEvent(event, ofFailed(event.data), runtime, event.data.carrier);

import type { FulfilmentShipped } from '../../fulfilment/events.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { ConsumerRuntime } from '#shared/events/inbox.ts';
import { ofShipped } from '../model/changes-of.ts';
import { countEvent } from '../store/count-event.ts';

export const onFulfilmentShipped: Consumer<typeof FulfilmentShipped, ConsumerRuntime> = (event, runtime) =>
  countEvent(
    event,
    ofShipped(event.data, event.metadata.occurredAt),
    runtime,
    event.data.parcels[0]?.carrier,
  );

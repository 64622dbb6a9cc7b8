import type { FulfilmentPicked } from '../../fulfilment/events.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { ConsumerRuntime } from '#shared/events/inbox.ts';
import { ofPicked } from '../model/changes-of.ts';
import { countEvent } from '../store/count-event.ts';

export const onFulfilmentPicked: Consumer<typeof FulfilmentPicked, ConsumerRuntime> = (event, runtime) =>
  countEvent(event, ofPicked(event.data, event.metadata.occurredAt), runtime);

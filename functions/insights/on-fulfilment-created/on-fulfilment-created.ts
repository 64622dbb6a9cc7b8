import type { FulfilmentCreated } from '../../fulfilment/events.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { ConsumerRuntime } from '#shared/events/inbox.ts';
import { ofCreated } from '../model/changes-of.ts';
import { countEvent } from '../store/count-event.ts';

export const onFulfilmentCreated: Consumer<typeof FulfilmentCreated, ConsumerRuntime> = (event, runtime) =>
  countEvent(event, ofCreated(event.data), runtime);

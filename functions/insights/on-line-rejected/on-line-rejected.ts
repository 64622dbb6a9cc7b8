import type { LineRejected } from '../../fulfilment/events.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { ConsumerRuntime } from '#shared/events/inbox.ts';
import { ofRejected } from '../model/changes-of.ts';
import { countEvent } from '../store/count-event.ts';

export const onLineRejected: Consumer<typeof LineRejected, ConsumerRuntime> = (event, runtime) =>
  countEvent(event, ofRejected(event.data), runtime);

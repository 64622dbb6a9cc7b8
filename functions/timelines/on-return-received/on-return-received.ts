import type { ReturnReceived } from '../../returns/events.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { addCountedToTimeline } from '../requests/add-to-timeline.ts';

export const onReturnReceived: Consumer<typeof ReturnReceived, Runtime> = (event, runtime) => {
  const { returnId, orderId, amount, currency } = event.data;
  return addCountedToTimeline(
    event,
    { type: 'return_received', reference: returnId, orderId, amount, currency },
    { kind: 'return' },
    runtime,
  );
};

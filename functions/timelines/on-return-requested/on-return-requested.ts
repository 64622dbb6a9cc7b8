import type { ReturnRequested } from '../../returns/events.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { addToTimeline } from '../requests/add-to-timeline.ts';

export const onReturnRequested: Consumer<typeof ReturnRequested, Runtime> = (event, runtime) => {
  const { returnId, orderId, amount, currency } = event.data;
  return addToTimeline(
    event,
    { type: 'return_requested', reference: returnId, orderId, amount, currency },
    runtime,
  );
};

import type { OrderPlaced } from '../../orders/events.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { addToTimeline } from '../requests/add-to-timeline.ts';

export const onOrderPlaced: Consumer<typeof OrderPlaced, Runtime> = (event, runtime) => {
  const { orderId, currency, totals } = event.data;
  return addToTimeline(
    event,
    { type: 'order_placed', reference: orderId, orderId, amount: totals.total, currency },
    runtime,
  );
};

import type { OrderCancelled } from '../../orders/events.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { addOrderToTimeline } from '../requests/add-to-timeline.ts';

export const onOrderCancelled: Consumer<typeof OrderCancelled, Runtime> = (event, runtime) => {
  const { orderId, currency, totals, from } = event.data;
  return addOrderToTimeline(
    event,
    { type: 'order_cancelled', reference: orderId, orderId, amount: totals.total, currency },
    from === 'paid' ? -1 : 0,
    runtime,
  );
};

import type { OrderPaid } from '../../orders/events.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { addOrderToTimeline } from '../requests/add-to-timeline.ts';

export const onOrderPaid: Consumer<typeof OrderPaid, Runtime> = (event, runtime) => {
  const { orderId, currency, totals } = event.data;
  return addOrderToTimeline(
    event,
    { type: 'order_paid', reference: orderId, orderId, amount: totals.total, currency },
    1,
    runtime,
  );
};

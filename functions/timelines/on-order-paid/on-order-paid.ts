import type { OrderPaid } from '../../orders/events.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { addCountedToTimeline } from '../requests/add-to-timeline.ts';

export const onOrderPaid: Consumer<typeof OrderPaid, Runtime> = (event, runtime) => {
  const { orderId, currency, totals } = event.data;
  const sum = { amount: totals.total, currency };
  return addCountedToTimeline(
    event,
    { type: 'order_paid', reference: orderId, orderId, ...sum },
    { kind: 'order', sign: 1, ...sum },
    runtime,
  );
};

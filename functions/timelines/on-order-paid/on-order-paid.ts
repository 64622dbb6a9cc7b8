import type { OrderPaid } from '../../orders/events.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { addMoneyToTimeline } from '../requests/add-money-to-timeline.ts';

export const onOrderPaid: Consumer<typeof OrderPaid, Runtime> = async (event, runtime) => {
  const { customerId, currency, totals } = event.data;
  if (customerId === undefined) return;
  const sum = { amount: totals.total, currency };
  await addMoneyToTimeline(
    event,
    { type: 'order_paid', ...sum },
    { kind: 'paid', customerId, ...sum },
    runtime,
  );
};

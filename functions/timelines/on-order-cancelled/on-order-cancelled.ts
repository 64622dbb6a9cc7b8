import type { OrderCancelled } from '../../orders/events.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { addToTimeline } from '../requests/add-to-timeline.ts';
import { addMoneyToTimeline } from '../requests/add-money-to-timeline.ts';

export const onOrderCancelled: Consumer<typeof OrderCancelled, Runtime> = (event, runtime) => {
  const { orderId, currency, totals, from } = event.data;
  const entry = { type: 'order_cancelled', amount: totals.total, currency } as const;
  // One that was not paid never counted.
  if (from !== 'paid') return addToTimeline(event, { ...entry, reference: orderId, orderId }, runtime);
  return addMoneyToTimeline(event, entry, { kind: 'cancelled' }, runtime);
};

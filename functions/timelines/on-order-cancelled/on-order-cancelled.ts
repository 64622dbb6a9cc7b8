import type { OrderCancelled } from '../../orders/events.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { addCountedToTimeline, addToTimeline } from '../requests/add-to-timeline.ts';

export const onOrderCancelled: Consumer<typeof OrderCancelled, Runtime> = (event, runtime) => {
  const { orderId, currency, totals, from } = event.data;
  const sum = { amount: totals.total, currency };
  const entry = { type: 'order_cancelled', reference: orderId, orderId, ...sum } as const;
  // One that was not paid never counted.
  if (from !== 'paid') return addToTimeline(event, entry, runtime);
  return addCountedToTimeline(event, entry, { kind: 'order', sign: -1, ...sum }, runtime);
};

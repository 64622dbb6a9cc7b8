import type { OrderCancelled } from '../../orders/events.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { ConsumerRuntime } from '#shared/events/inbox.ts';
import { applyOrderNews } from '../store/apply-order-news.ts';

/** Takes back the points of a cancelled paid order. One that was never paid brought none. */
export const onOrderCancelled: Consumer<typeof OrderCancelled, ConsumerRuntime> = async (event, runtime) => {
  const { orderId, customerId, from } = event.data;
  if (customerId === undefined || from !== 'paid') return;
  await applyOrderNews({ customerId, orderId }, () => ({ kind: 'cancelled' }), event, runtime);
};

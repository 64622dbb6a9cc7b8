import type { OrderCancelled } from '../../orders/events.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { ConsumerRuntime } from '#shared/events/inbox.ts';
import { applyOrderChange } from '../store/apply-order-change.ts';

/** Takes back all that a paid order brought. One that was never paid brought nothing. */
export const onOrderCancelled: Consumer<typeof OrderCancelled, ConsumerRuntime> = async (event, runtime) => {
  const { orderId, customerId, currency, from } = event.data;
  if (customerId === undefined || from !== 'paid') return;
  await applyOrderChange(
    { orderId, customerId, currency },
    async () => ({ kind: 'cancelled' }),
    event,
    runtime,
  );
};

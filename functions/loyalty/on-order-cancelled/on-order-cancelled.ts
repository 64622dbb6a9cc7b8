import type { OrderCancelled } from '../../orders/events.ts';
import { causedBy } from '#shared/events/envelope.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { ConsumerRuntime } from '#shared/events/inbox.ts';
import { takeBackAll } from '../model/ledger.ts';
import { post } from '../store/post.ts';

/** Takes back the points of a cancelled paid order. One that was never paid brought none. */
export const onOrderCancelled: Consumer<typeof OrderCancelled, ConsumerRuntime> = async (event, runtime) => {
  const { orderId, customerId, from } = event.data;
  if (customerId === undefined || from !== 'paid') return;
  await post(
    runtime,
    { customerId, orderId, cause: causedBy(event, runtime.inbox.consumer) },
    [runtime.inbox.part(event)],
    (ledger) => takeBackAll(ledger, { orderId, at: event.metadata.occurredAt }),
  );
};

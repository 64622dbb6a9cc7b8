import type { OrderCancelled } from '../../orders/events.ts';
import { causedBy } from '#shared/events/envelope.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import { inboxPart } from '#shared/events/inbox.ts';
import type { Runtime } from '#shared/runtime.ts';
import { takeBackAll } from '../model/ledger.ts';
import { post } from '../store/post.ts';

const NAME = 'loyalty-on-order-cancelled';

/** Takes back the points of a cancelled paid order. One that was never paid brought none. */
export const onOrderCancelled: Consumer<typeof OrderCancelled, Runtime> = async (event, runtime) => {
  const { orderId, customerId, from } = event.data;
  if (customerId === undefined || from !== 'paid') return;
  await post(
    runtime,
    { customerId, orderId, cause: causedBy(event, NAME) },
    [inboxPart(runtime.clock, 'customers', NAME, event)],
    (ledger) => takeBackAll(ledger, { orderId, at: event.metadata.occurredAt }),
  );
};

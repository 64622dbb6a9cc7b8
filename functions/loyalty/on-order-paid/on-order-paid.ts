import type { OrderPaid } from '../../orders/events.ts';
import { causedBy } from '../../../shared/events/envelope.ts';
import type { Consumer } from '../../../shared/events/events-handler.ts';
import { inboxPart } from '../../../shared/events/inbox.ts';
import type { Runtime } from '../../../shared/runtime.ts';
import { earn } from '../model/ledger.ts';
import { post } from '../store/post.ts';

const NAME = 'loyalty-on-order-paid';

/** Gives the customer the points of a paid order. Guests earn nothing. */
export const onOrderPaid: Consumer<typeof OrderPaid, Runtime> = async (event, runtime) => {
  const { orderId, customerId, currency, totals } = event.data;
  if (customerId === undefined) return;
  await post(
    runtime,
    { customerId, orderId, cause: causedBy(event, NAME) },
    [inboxPart(runtime.clock, 'customers', NAME, event)],
    (ledger) =>
      earn(ledger, {
        orderId,
        at: event.metadata.occurredAt,
        paid: {
          currency,
          goods: totals.goods - totals.discount,
          charged: totals.total - totals.delivery,
        },
      }),
  );
};

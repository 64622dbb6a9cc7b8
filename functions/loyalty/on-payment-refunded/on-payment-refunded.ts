import { loadOrder } from '../../orders/public.ts';
import type { PaymentRefunded } from '../../payments/events.ts';
import { causedBy } from '#shared/events/envelope.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { ConsumerRuntime } from '#shared/events/inbox.ts';
import { takeBackRefund } from '../model/ledger.ts';
import { post } from '../store/post.ts';

/**
 * Takes back points for money given back on an order that stays. Money of an order that ended, or that was taken
 * twice or wrongly, brought no points of its own.
 */
export const onPaymentRefunded: Consumer<typeof PaymentRefunded, ConsumerRuntime> = async (
  event,
  runtime,
) => {
  const { orderId, refundKey, amount, reason } = event.data;
  if (reason !== 'goodwill' && reason !== 'goods_returned') return;
  const customerId = (await loadOrder(runtime.db, orderId))?.customerId;
  if (customerId === undefined) return;
  await post(
    runtime,
    { customerId, orderId, cause: causedBy(event, runtime.inbox.consumer) },
    [runtime.inbox.part(event)],
    (ledger) => takeBackRefund(ledger, { orderId, refundKey, amount, at: event.metadata.occurredAt }),
  );
};

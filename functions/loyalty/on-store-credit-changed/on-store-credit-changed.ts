import type { StoreCreditChanged } from '../../credit/events.ts';
import { loadOrder } from '../../orders/public.ts';
import { causedBy } from '#shared/events/envelope.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { ConsumerRuntime } from '#shared/events/inbox.ts';
import { takeBackRefund } from '../model/ledger.ts';
import { post } from '../store/post.ts';

/**
 * Takes back points when money of an order goes back as store credit: what it was paid with, or credit that staff gave
 * for goods that came back.
 */
export const onStoreCreditChanged: Consumer<typeof StoreCreditChanged, ConsumerRuntime> = async (
  event,
  runtime,
) => {
  const { orderId, customerId, kind, reason, change, step } = event.data;
  const isBack = kind === 'refund' || (kind === 'adjust' && reason === 'return');
  if (!isBack || change <= 0 || orderId === undefined || step === undefined) return;
  const order = await loadOrder(runtime.db, orderId);
  if (order?.customerId !== customerId || order.currency !== event.data.currency) return;
  await post(
    runtime,
    { customerId, orderId, cause: causedBy(event, runtime.inbox.consumer) },
    [runtime.inbox.part(event)],
    (ledger) =>
      takeBackRefund(ledger, { orderId, refundKey: step, amount: change, at: event.metadata.occurredAt }),
  );
};

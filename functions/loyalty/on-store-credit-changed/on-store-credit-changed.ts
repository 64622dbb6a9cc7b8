import type { StoreCreditChanged } from '../../credit/events.ts';
import { loadOrder } from '../../orders/public.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { ConsumerRuntime } from '#shared/events/inbox.ts';
import { applyOrderNews } from '../store/apply-order-news.ts';

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
  const news = { kind: 'refunded', refundKey: step, amount: change } as const;
  await applyOrderNews({ customerId, orderId }, () => news, event, runtime);
};

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
  const { orderId, customerId, kind, reason, change, step, currency } = event.data;
  const isBack = kind === 'refund' || (kind === 'adjust' && reason === 'return');
  if (!isBack || change <= 0 || orderId === undefined || step === undefined) return;
  const order = await loadOrder(runtime.db, orderId);
  const buyer = order?.customerId;
  if (buyer === undefined || order?.currency !== currency) return;
  // What paid an order gets its money back even if its profile was merged into the buyer’s since.
  if (kind === 'adjust' && buyer !== customerId) return;
  const news = { kind: 'refunded', refundKey: step, amount: change } as const;
  await applyOrderNews({ customerId: buyer, orderId }, () => news, event, runtime);
};

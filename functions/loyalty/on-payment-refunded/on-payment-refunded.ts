import { loadOrder } from '../../orders/public.ts';
import type { PaymentRefunded } from '../../payments/events.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { ConsumerRuntime } from '#shared/events/inbox.ts';
import { applyOrderNews } from '../store/apply-order-news.ts';

/**
 * Takes back points for money returned to the customer on an order that stays. Money of an order that ended, or that was taken
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
  const news = { kind: 'refunded', refundKey, amount } as const;
  await applyOrderNews({ customerId, orderId }, () => news, event, runtime);
};

import { loadOrder } from '../../orders/public.ts';
import type { PaymentRefunded } from '../../payments/events.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { ConsumerRuntime } from '#shared/events/inbox.ts';
import { applyOrderChange } from '../store/apply-order-change.ts';

/**
 * Takes cashback back in proportion to the money that went back on an order that stays. What went back onto gift cards
 * and store credit earned none, and money of an order that ended is told by its cancellation.
 */
export const onPaymentRefunded: Consumer<typeof PaymentRefunded, ConsumerRuntime> = async (
  event,
  runtime,
) => {
  const { orderId, refundKey, amount, currency, reason } = event.data;
  if (reason !== 'goodwill' && reason !== 'goods_returned') return;
  const customerId = (await loadOrder(runtime.db, orderId))?.customerId;
  if (customerId === undefined) return;
  await applyOrderChange(
    { orderId, customerId, currency },
    async () => ({ kind: 'refunded', key: refundKey, amount }),
    event,
    runtime,
  );
};

import type { StoreCreditChanged } from '../../credit/events.ts';
import { loadOrder } from '../../orders/public.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { ConsumerRuntime } from '#shared/events/inbox.ts';
import { applyOrderChange } from '../store/apply-order-change.ts';

/** Goods that came back and were paid for with store credit instead of money: their cashback goes as well. */
export const onStoreCreditChanged: Consumer<typeof StoreCreditChanged, ConsumerRuntime> = async (
  event,
  runtime,
) => {
  const { orderId, customerId, currency, kind, reason, change, step } = event.data;
  const isReturn = kind === 'adjust' && reason === 'return' && change > 0;
  if (!isReturn || orderId === undefined || step === undefined) return;
  const order = await loadOrder(runtime.db, orderId);
  if (order?.customerId !== customerId || order.currency !== currency) return;
  await applyOrderChange(
    { orderId, customerId, currency },
    async () => ({ kind: 'refunded', key: step, amount: change }),
    event,
    runtime,
  );
};

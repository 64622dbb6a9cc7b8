import { latestPayment, loadOrderRecord, OrderMoved, quantitiesOf, type Order } from '../../orders/public.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import type { Cause } from '#shared/events/envelope.ts';
import type { Runtime } from '#shared/runtime.ts';
import { cancelOrder } from '../store/end-order.ts';

/**
 * Cancels an order whose goods nobody fetched or accepted, once nothing else of it lives; its money goes back by the
 * event. An order that is cancelled already, or of which something is still on its way, is left alone.
 */
export const cancelUnclaimed = (
  orderId: string,
  cause: Cause,
  runtime: Pick<Runtime, 'db' | 'clock'>,
): Promise<void> =>
  decideAgain(
    (error) => error instanceof OrderMoved,
    async () => {
      const record = await loadOrderRecord(runtime.db, orderId);
      if (record === undefined || !isUnclaimed(record.order)) return;
      // Refunds so far are known beside the order; what is left of its money is what has to go back.
      const order = { ...record.order, payment: latestPayment(record.order.payment, record.payment) };
      const { recentKeys = [] } = order;
      await cancelOrder(order, { recentKeys, beside: [] }, { ...runtime, cause });
    },
  );

const isUnclaimed = ({ status, lines }: Order): boolean =>
  (status === 'paid' || status === 'confirmed') &&
  lines.every((line) => {
    const { ordered, waiting, cancelled } = quantitiesOf(line);
    return line.giftCard === undefined && waiting + cancelled === ordered;
  });

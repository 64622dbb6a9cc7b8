import { latestPayment, loadOrderRecord, OrderMoved } from '../../orders/public.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import type { Cause } from '#shared/events/envelope.ts';
import type { Runtime } from '#shared/runtime.ts';
import { cancellable } from '../model/cancellable.ts';
import { cancelOrder } from '../store/end-order.ts';

export type CancelledOnBehalf =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'already' }
  | { readonly kind: 'no'; readonly because: string };

/**
 * Cancels a whole order because a place that sold it for us says so: the same rules as for staff, and no limit, as that
 * place pays its customer back itself.
 */
export const cancelOnBehalf = (
  orderId: string,
  cause: Cause,
  runtime: Pick<Runtime, 'db' | 'clock'>,
): Promise<CancelledOnBehalf> =>
  decideAgain(
    (error) => error instanceof OrderMoved,
    async () => {
      const record = await loadOrderRecord(runtime.db, orderId);
      if (record === undefined) return { kind: 'no', because: 'the order does not exist' };
      // Refunds so far are known beside the order; what is left of its money is what has to go back.
      const order = { ...record.order, payment: latestPayment(record.order.payment, record.payment) };
      const decision = cancellable(order, 'staff');
      if (decision.kind !== 'yes') return decision;
      const { recentKeys = [] } = order;
      const done = await cancelOrder(order, { recentKeys, beside: [] }, { ...runtime, cause });
      return done.kind === 'cancelled'
        ? { kind: 'cancelled' }
        : { kind: 'no', because: 'a gift card bought with it was used' };
    },
  );

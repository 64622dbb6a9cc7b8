import type { Order } from './order.ts';
import { mayBecome } from './status.ts';

/** Whether an order can be called off, and if not, why. */
export type Cancellable =
  { readonly kind: 'yes' } | { readonly kind: 'already' } | { readonly kind: 'no'; readonly because: string };

/** Cash is taken at hand-over, so the goods have left with it: staff at the counter may undo that, nobody else. */
export const cancellable = (order: Order, by: 'customer' | 'staff'): Cancellable => {
  if (order.status === 'cancelled') return { kind: 'already' };
  if (!mayBecome(order.status, 'cancelled'))
    return { kind: 'no', because: `the order is ${order.status}; nothing is left to cancel` };
  if (
    order.status === 'paid' &&
    order.payment.method === 'cash' &&
    order.payment.captured > 0 &&
    by === 'customer'
  )
    return {
      kind: 'no',
      because: 'the order was paid with cash and handed over; bring the goods back to the store',
    };
  return { kind: 'yes' };
};

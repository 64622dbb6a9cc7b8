import { isPaidAtHandOver } from '../../channels/public.ts';
import { isUntouched, mayBecome, type Order } from '../../orders/public.ts';

/** Whether an order can be cancelled, and if not, why. */
export type Cancellable =
  | { readonly kind: 'yes' }
  | { readonly kind: 'already' }
  | { readonly kind: 'no'; readonly because: string };

/** Cash is taken at hand-over, so the goods have left with it: only staff may cancel an order paid with cash. */
export const cancellable = (order: Order, by: 'customer' | 'staff'): Cancellable => {
  if (order.status === 'cancelled') return { kind: 'already' };
  if (!mayBecome(order.status, 'cancelled'))
    return { kind: 'no', because: `the order is ${order.status}; there is nothing left to cancel` };
  if (!isUntouched(order))
    return { kind: 'no', because: 'some of its goods are picked or on their way; return them instead' };
  if (by === 'customer' && isHandedOver(order))
    return { kind: 'no', because: 'the order was paid with cash and handed over; return it at the store' };
  return { kind: 'yes' };
};

export const isHandedOver = ({ status, payment }: Order): boolean =>
  status === 'paid' && isPaidAtHandOver(payment.method) && payment.captured > 0;

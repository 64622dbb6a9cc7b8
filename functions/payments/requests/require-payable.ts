import { isOpen, isOverdue, type Order } from '../../orders/public.ts';
import { problem } from '#shared/problems/problem.ts';
import { instant, type Clock } from '#shared/time/clock.ts';
import { paymentsErrors } from '../errors.ts';

/** Refuses an order that needs no money, or none any more. */
export const requirePayable = (order: Order, clock: Clock): void => {
  const overdue = isOverdue(order, instant(clock));
  if (!overdue && isOpen(order.status)) return;
  const orderStatus = overdue ? 'expired' : order.status;
  throw problem(paymentsErrors.ORDER_NOT_PAYABLE, {
    detail: `the order is ${orderStatus}`,
    extensions: { orderStatus },
  });
};

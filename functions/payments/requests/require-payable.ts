import { isOpen, isOverdue } from '../../orders/public.ts';
import { problem } from '#shared/problems/problem.ts';
import { instant, type Clock } from '#shared/time/clock.ts';
import { paymentsErrors } from '../errors.ts';
import { authorisedAttempt } from '../model/account.ts';
import type { OrderAndAccount } from '../store/order-and-account.ts';

/** Refuses an order that needs no money, or none any more. */
export const requirePayable = ({ order, account }: OrderAndAccount, clock: Clock): void => {
  const overdue = isOverdue(order, instant(clock));
  if (order.status === 'paid' && (account.outstanding ?? 0) > 0) return;
  const isAuthorised = authorisedAttempt(account) !== undefined;
  if (!overdue && isOpen(order.status) && !isAuthorised) return;
  const orderStatus = overdue ? 'expired' : order.status;
  throw problem(paymentsErrors.ORDER_NOT_PAYABLE, {
    detail: isAuthorised
      ? 'its payment is authorised, and captured as goods are sent'
      : `the order is ${orderStatus}`,
    extensions: { orderStatus },
  });
};

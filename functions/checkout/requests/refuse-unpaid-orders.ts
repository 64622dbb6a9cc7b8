import { ordersErrors } from '../../orders/errors.ts';
import { problem } from '#shared/problems/problem.ts';
import type { BuyerOrders } from '../store/buyer-orders.ts';

/** Without it, anybody could order the whole stock away and never pay. */
export const refuseUnpaidOrders = ([full]: readonly BuyerOrders[], due: number): void => {
  if (full === undefined || due === 0) return;
  const { unpaid = 0, most = 0, whose } = full;
  throw problem(ordersErrors.TOO_MANY_UNPAID_ORDERS, {
    detail: `found ${unpaid} open unpaid orders of this ${whose}; at most ${most} are allowed`,
  });
};

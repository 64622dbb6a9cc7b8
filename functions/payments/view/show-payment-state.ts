import type * as z from 'zod/mini';
import { dueOf, showPayment, type Order } from '../../orders/public.ts';
import { balanceDue, orderPaymentOf, type PaymentAccount } from '../model/account.ts';
import type { paymentState } from '../schemas.ts';

/** How an order stands with its money, as its customer and staff see it. */
export const showState = (order: Order, account: PaymentAccount): z.input<typeof paymentState> => ({
  orderId: order.orderId,
  orderStatus: order.status,
  currency: order.currency,
  total: order.totals.total,
  due: dueOf(order),
  balanceDue: isClosed(order) ? 0 : balanceDue(account),
  payment: showPayment(order, orderPaymentOf(account, order)),
});

const isClosed = ({ status }: Order): boolean => status === 'cancelled' || status === 'expired';

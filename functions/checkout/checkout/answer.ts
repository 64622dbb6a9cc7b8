import type * as z from 'zod/mini';
import {
  showLine,
  showPayment,
  showPromotion,
  showTotals,
  type Order,
  type OrderPayment,
} from '../../orders/store/parts.ts';
import { guestToken, type Secrets } from '../../../shared/secrets/secrets.ts';
import type { Checkout } from './contract.ts';

type Body = z.input<(typeof Checkout.responses)[201]>;

/** What a checkout answers. It tells how the order was placed, so that a repetition gets the same, whatever came after. */
export const answerOf = async (order: Order, payment: OrderPayment, secrets: Secrets): Promise<Body> => {
  const awaits = order.payment.method !== 'cash' && order.totals.total > 0;
  const { orderId, channel, currency, placedAt } = order;
  return {
    orderId,
    orderToken: await guestToken(secrets, 'order', orderId),
    status: awaits ? 'awaiting_payment' : 'confirmed',
    channel,
    currency,
    lines: order.lines.map(showLine),
    totals: showTotals(order),
    ...(order.promotions === undefined ? {} : { promotions: order.promotions.map(showPromotion) }),
    delivery: order.delivery,
    payment: showPayment({ ...order, status: awaits ? 'awaiting_payment' : 'confirmed' }, payment),
    placedAt,
    ...(order.expiresAt === undefined ? {} : { expiresAt: order.expiresAt }),
  };
};

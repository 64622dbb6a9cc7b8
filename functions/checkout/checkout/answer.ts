import { isPaidAtHandOver } from '../../channels/public.ts';
import type * as z from 'zod/mini';
import {
  dueOf,
  orderNumberOf,
  showCredits,
  showGroup,
  showLine,
  showPayment,
  showPromotion,
  showTotals,
  type Order,
  type OrderPayment,
} from '../../orders/public.ts';
import { guestToken, type Secrets } from '#shared/secrets/secrets.ts';
import type { Checkout } from './contract.ts';

type Body = z.input<(typeof Checkout.responses)[201]>;

/** What a checkout answers. It tells how the order was placed, so that a repetition gets the same, whatever came after. */
export const answerOf = async (order: Order, payment: OrderPayment, secrets: Secrets): Promise<Body> => {
  const status = placedStatus(order);
  const { orderId, channel, currency, placedAt } = order;
  return {
    orderId,
    number: orderNumberOf(orderId),
    orderToken: await guestToken(secrets, 'order', orderId),
    status,
    channel,
    currency,
    lines: order.lines.map(showLine),
    totals: showTotals(order),
    ...(order.promotions === undefined ? {} : { promotions: order.promotions.map(showPromotion) }),
    credit: showCredits(order),
    due: dueOf(order),
    delivery: order.delivery,
    groups: order.groups?.map(showGroup),
    payment: showPayment({ ...order, status }, payment),
    placedAt,
    expiresAt: order.expiresAt,
  };
};

/** How it stood when it was placed. */
const placedStatus = (order: Order): Order['status'] => {
  if (dueOf(order) === 0) return 'paid';
  return order.tenders === undefined && isPaidAtHandOver(order.payment.method)
    ? 'confirmed'
    : 'awaiting_payment';
};

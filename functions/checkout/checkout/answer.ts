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
import { placedStatus } from '../model/draft-order.ts';
import type { Checkout } from './contract.ts';

type Body = z.input<(typeof Checkout.responses)[201]>;

/** What a checkout answers. It tells how the order was placed, so that a repetition gets the same, whatever came after. */
export const answerOf = async (order: Order, payment: OrderPayment, secrets: Secrets): Promise<Body> => {
  const { orderId, channel, currency, placedAt, tenders } = order;
  const status = placedStatus({ due: dueOf(order), method: order.payment.method, tenders });
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

import type { OrderPayment } from './order.ts';

/**
 * What is known of an order's payment: the order itself says it when its status changes, payments say it in between
 * (a link, a failure, a refund). The later word holds.
 */
export const latestPayment = (inOrder: OrderPayment, between: OrderPayment | undefined): OrderPayment =>
  between !== undefined && between.asOf > inOrder.asOf ? between : inOrder;

import type * as z from 'zod/mini';
import type { Redemption } from '../../promotions/public.ts';
import { shownTaxDetail } from '../../tax/public.ts';
import type { Envelope } from '#shared/events/envelope.ts';
import { dueOf } from '../model/due.ts';
import { latestPayment } from '../model/latest-payment.ts';
import type { Delivery, Order, OrderContact, OrderLine, OrderPayment } from '../model/order.ts';
import { isOverdue } from '../model/transitions.ts';
import { unitsByLocation } from '../model/units-by-location.ts';
import type {
  appliedPromotion,
  orderRow,
  shownCredit,
  shownLine,
  shownOrder,
  shownPayment,
  shownTotals,
} from '../schemas.ts';
import type { OrderView } from './order-view.ts';

/** An order as its customer and staff see it. Only declared fields leave the house. */
export const showOrder = ({
  order,
  contact,
  payment,
  cancelReason,
  events,
}: OrderView): z.input<typeof shownOrder> => ({
  orderId: order.orderId,
  version: order.version,
  status: order.status,
  channel: order.channel,
  ...present('customerId', order.customerId),
  cartId: order.cartId,
  lines: order.lines.map(showLine),
  delivery: showDelivery(order.delivery, contact),
  totals: showTotals(order),
  ...present('promotions', order.promotions?.map(showPromotion)),
  credit: showCredits(order),
  due: dueOf(order),
  payment: showPayment(order, payment),
  ...present('contact', contact?.contact),
  placedAt: order.placedAt,
  ...present('expiresAt', order.status === 'awaiting_payment' ? order.expiresAt : undefined),
  ...present('soldAt', order.soldAt),
  ...present('cancelReason', cancelReason),
  timeline: events.map(showEvent),
});

/** What gift cards and store credit paid. */
export const showCredits = ({ credits = [] }: Order): z.input<typeof shownCredit> =>
  credits.map((each) => ({ ...each }));

/** A line of an order; where its units come from is shown by location, buckets are inventory's own affair. */
export const showLine = ({
  allocations,
  unitDiscounts: _units,
  discounts,
  taxDetail,
  ...line
}: OrderLine): z.input<typeof shownLine> => ({
  ...line,
  ...present('discounts', discounts === undefined ? undefined : [...discounts]),
  ...present('taxDetail', taxDetail === undefined ? undefined : shownTaxDetail(taxDetail)),
  from: unitsByLocation(allocations),
});

/** A promotion the order got; what it holds of its limits is nobody's business. */
export const showPromotion = ({
  promotionId,
  name,
  amount,
  couponCode,
}: Redemption): z.input<typeof appliedPromotion> => ({
  promotionId,
  name,
  amount,
  ...present('couponCode', couponCode),
});

/** The sums of an order, with its tax per rate. */
export const showTotals = ({
  currency,
  totals: { taxes, ...sums },
}: Pick<Order, 'currency' | 'totals'>): z.input<typeof shownTotals> => ({
  currency,
  ...sums,
  ...present('taxes', taxes === undefined ? undefined : [...taxes]),
});

/** The money side of an order; the way to pay is shown only while there is something to pay. */
export const showPayment = (order: Order, between?: OrderPayment): z.input<typeof shownPayment> => {
  const { asOf: _asOf, redirectUrl, ...payment } = latestPayment(order.payment, between);
  const payable = order.status === 'awaiting_payment' || order.status === 'confirmed';
  return { ...payment, ...present('redirectUrl', payable ? redirectUrl : undefined) };
};

/** An order in a list. One that nobody paid in time is expired, whether or not the sweep has come by. */
export const showRow = (row: OrderRow, now: string): z.input<typeof orderRow> => ({
  orderId: row.orderId,
  status: isOverdue(row, now) ? 'expired' : row.status,
  channel: row.channel,
  totals: showTotals(row),
  units: row.units,
  placedAt: row.placedAt,
});

export type OrderRow = Pick<
  Order,
  'orderId' | 'status' | 'channel' | 'currency' | 'totals' | 'placedAt' | 'expiresAt'
> & { readonly units: number };

const showDelivery = (delivery: Delivery, contact: OrderContact | undefined) =>
  delivery.method === 'ship' ? { ...delivery, ...present('address', contact?.address) } : delivery;

const showEvent = ({ metadata }: Envelope) => ({
  event: metadata.type,
  at: metadata.occurredAt,
  by: kindOf(metadata.actor),
});

const kinds = ['guest', 'customer', 'staff', 'channel'] as const;

/** Who it was by kind: the customer need not learn which member of staff. */
const kindOf = (actor: string): (typeof kinds)[number] | 'system' =>
  kinds.find((kind) => actor === kind || actor.startsWith(`${kind}:`)) ?? 'system';

const present = <Name extends string, Value>(name: Name, value: Value | undefined) =>
  value === undefined ? {} : ({ [name]: value } as { readonly [Key in Name]: Value });

import type * as z from 'zod/mini';
import type { appliedPromotion } from '../../promotions/schemas.ts';
import type { Redemption } from '../../promotions/public.ts';
import { shownTaxDetail } from '../../tax/public.ts';
import type { Envelope } from '#shared/events/envelope.ts';
import { dueOf } from '../model/due.ts';
import { latestPayment } from '../model/latest-payment.ts';
import { fulfilmentOf } from '../model/fulfilment.ts';
import { quantitiesOf, type LineQuantities } from '../model/line-quantities.ts';
import type {
  Delivery,
  DeliveryGroup,
  LineBackorder,
  Order,
  OrderContact,
  OrderLine,
  OrderPayment,
  OrderStatus,
} from '../model/order.ts';
import { orderNumberOf } from '../model/order-number.ts';
import { attentionOf } from '../model/route-units.ts';
import { holdsStock, isOpen } from '../model/status.ts';
import { owesBalance, statusAt } from '../model/transitions.ts';
import { unitsByLocation } from '../model/units-by-location.ts';
import type {
  shownCredit,
  shownGroup,
  shownLine,
  shownOrder,
  shownPayment,
  shownTotals,
} from '../schemas.ts';
import type { OrderRecord } from '../store/order-record.ts';

/**
 * An order as its customer and staff see it. One whose time to pay is over is shown as expired even before the sweep
 * has expired it.
 */
export const showOrder = (
  { order, contact, payment, cancelReason, events }: OrderRecord,
  now: string,
): z.input<typeof shownOrder> => {
  const status = statusAt(order, now);
  return {
    orderId: order.orderId,
    number: orderNumberOf(order.orderId),
    version: order.version,
    status,
    fulfilment: fulfilmentOf({ ...order, status }),
    hold: showHold(order),
    attention: attentionOf({ ...order, status }),
    channel: order.channel,
    customerId: order.customerId,
    cartId: order.cartId,
    lines: order.lines.map((line) => ({ ...showLine(line), quantities: showQuantities(line, status) })),
    delivery: showDelivery(order.delivery, contact),
    groups: order.groups?.map(showGroup),
    totals: showTotals(order),
    promotions: order.promotions?.map(showPromotion),
    credit: showCredits(order),
    due: dueOf(order),
    payment: showPayment({ ...order, status }, payment),
    contact: contact?.contact,
    giftMessage: contact?.giftMessage,
    note: contact?.note,
    placedAt: order.placedAt,
    expiresAt: isOpen(status) ? order.expiresAt : undefined,
    soldAt: order.soldAt,
    cancelReason,
    timeline: events.map(showEvent),
  };
};

/** What only staff see of it beside that: its tags, and their note. */
export const showOrderToStaff = (record: OrderRecord, now: string): z.input<typeof shownOrder> => ({
  ...showOrder(record, now),
  tags: [...(record.order.tags ?? [])],
  staffNote: record.contact?.staffNote,
});

export const showCredits = ({ credits = [] }: Order): z.input<typeof shownCredit> =>
  credits.map((each) => ({ ...each }));

export const showGroup = (group: DeliveryGroup): z.input<typeof shownGroup> => ({
  groupId: group.groupId,
  lineIds: [...group.lineIds],
  method: group.method,
  optionId: group.optionId,
  fee: group.fee,
  ...(group.method === 'pickup' ? { locationId: group.locationId, readyBy: group.readyBy } : {}),
  ...(group.method === 'ship' ? { arrivesBy: group.arrivesBy } : {}),
});

/** Where its units come from is shown by location; stock buckets are internal to inventory. */
export const showLine = ({
  allocations,
  unitDiscounts: _units,
  parts: _parts,
  cancelled: _cancelled,
  discounts,
  taxDetail,
  backorders = [],
  ...line
}: OrderLine): z.input<typeof shownLine> => ({
  ...line,
  backorders: backorders.length === 0 ? undefined : backorders.map(showBackorder(line)),
  discounts: discounts === undefined ? undefined : [...discounts],
  taxDetail: taxDetail === undefined ? undefined : shownTaxDetail(taxDetail),
  from: unitsByLocation(allocations),
});

const showBackorder =
  (line: Pick<OrderLine, 'sku'>) =>
  ({ position: _position, sku, ...backorder }: LineBackorder) => ({
    ...backorder,
    sku: sku === line.sku ? undefined : sku,
  });

/** Who holds it back is not shown: customers see this, too. */
const showHold = ({ hold }: Order) =>
  hold === undefined ? undefined : { reason: hold.reason, since: hold.since };

/** An order that gave its stock back has nothing but cancelled units. */
const showQuantities = (line: OrderLine, status: OrderStatus): LineQuantities | undefined => {
  if (line.giftCard !== undefined) return undefined;
  return quantitiesOf(holdsStock(status) ? line : { ...line, allocations: [], cancelled: line.quantity });
};

/** What it counts towards the promotion's limits is not shown. */
export const showPromotion = ({
  promotionId,
  name,
  amount,
  couponCode,
}: Redemption): z.input<typeof appliedPromotion> => ({ promotionId, name, amount, couponCode });

export const showTotals = ({
  currency,
  totals: { taxes, ...sums },
}: Pick<Order, 'currency' | 'totals'>): z.input<typeof shownTotals> => ({
  currency,
  ...sums,
  taxes: taxes === undefined ? undefined : [...taxes],
});

/** The link to pay is shown only while there is something to pay. */
export const showPayment = (order: Order, between?: OrderPayment): z.input<typeof shownPayment> => {
  const { asOf: _asOf, redirectUrl, parts, ...payment } = latestPayment(order.payment, between);
  const isPayable = isOpen(order.status) || owesBalance(order);
  return {
    ...payment,
    redirectUrl: isPayable ? redirectUrl : undefined,
    parts: parts?.map((part) => ({ ...part, redirectUrl: isPayable ? part.redirectUrl : undefined })),
  };
};

const showDelivery = (delivery: Delivery, contact: OrderContact | undefined) =>
  delivery.method === 'ship' ? { ...delivery, address: contact?.address } : delivery;

const showEvent = ({ metadata }: Envelope) => ({
  event: metadata.type,
  at: metadata.occurredAt,
  by: kindOf(metadata.actor),
});

const kinds = ['guest', 'customer', 'staff', 'channel'] as const;

/** Only the kind of actor: customers do not learn which member of staff it was. */
const kindOf = (actor: string): (typeof kinds)[number] | 'system' =>
  kinds.find((kind) => actor === kind || actor.startsWith(`${kind}:`)) ?? 'system';

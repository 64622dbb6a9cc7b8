import { eventOf, type Cause, type DataOf, type OutgoingEvent } from '#shared/events/envelope.ts';
import { instant, type Clock } from '#shared/time/clock.ts';
import {
  OrderCancelled,
  OrderConfirmed,
  OrderEdited,
  OrderExpired,
  OrderHeld,
  OrderLinesCancelled,
  OrderPaid,
  OrderPlaced,
  OrderReleased,
  OrderRouted,
  OrderTagged,
  RoutingFailed,
} from '../events.ts';
import { goodsCharged } from '../model/goods-charged.ts';
import type { Order, OrderAttention, OrderHold, OrderLine } from '../model/order.ts';
import type { UnitsToCancel } from '../model/cancel-units.ts';
import { moneyToReturn, type HeldUnits } from '../model/transitions.ts';
import { unitsByLocation } from '../model/units-by-location.ts';

interface Circumstances {
  readonly clock: Clock;
  readonly cause: Cause;
}

export const orderPlaced = (order: Order, how: Circumstances): OutgoingEvent =>
  eventOf(OrderPlaced, {
    ...metadataOf(order, how),
    data: {
      ...factsOf(order),
      status: order.status,
      expiresAt: order.expiresAt,
      cartId: order.cartId,
      delivery: order.delivery.method,
      paymentMethod: order.payment.method,
    },
  });

export const orderConfirmed = (order: Order, how: Circumstances): OutgoingEvent =>
  eventOf(OrderConfirmed, {
    ...metadataOf(order, how),
    data: { orderId: order.orderId, channel: order.channel },
  });

export const orderPaid = (before: Order, order: Order, how: Circumstances): OutgoingEvent =>
  eventOf(OrderPaid, {
    ...metadataOf(order, how),
    data: {
      ...factsOf(order),
      paymentMethod: order.payment.method,
      revived: before.status === 'expired',
    },
  });

export const orderCancelled = (before: Order, order: Order, how: Circumstances): OutgoingEvent =>
  eventOf(OrderCancelled, {
    ...metadataOf(order, how),
    data: { ...factsOf(order), from: before.status, captured: moneyToReturn(before) },
  });

export const orderHeld = (order: Order, { reason }: OrderHold, how: Circumstances): OutgoingEvent =>
  eventOf(OrderHeld, {
    ...metadataOf(order, how),
    data: { orderId: order.orderId, channel: order.channel, reason },
  });

export const orderReleased = (
  order: Order,
  why: Pick<DataOf<typeof OrderReleased>, 'held' | 'reason'>,
  how: Circumstances,
): OutgoingEvent =>
  eventOf(OrderReleased, {
    ...metadataOf(order, how),
    data: { orderId: order.orderId, channel: order.channel, ...why },
  });

export const orderRouted = (
  order: Order,
  units: DataOf<typeof OrderRouted>['units'],
  how: Circumstances,
): OutgoingEvent =>
  eventOf(OrderRouted, {
    ...metadataOf(order, how),
    data: { orderId: order.orderId, channel: order.channel, units },
  });

export const routingFailed = (
  order: Order,
  { queue, owner }: OrderAttention,
  units: DataOf<typeof RoutingFailed>['units'],
  how: Circumstances,
): OutgoingEvent =>
  eventOf(RoutingFailed, {
    ...metadataOf(order, how),
    data: { orderId: order.orderId, channel: order.channel, queue, owner, units },
  });

export const orderExpired = (order: Order, how: Circumstances): OutgoingEvent =>
  eventOf(OrderExpired, { ...metadataOf(order, how), data: factsOf(order) });

/** What an edit changed; the amounts are minor units. */
export type OrderEditFacts = Pick<
  DataOf<typeof OrderEdited>,
  'addressChanged' | 'difference' | 'balanceDue' | 'refunded' | 'edit' | 'paid' | 'creditPaid'
> & { readonly added: readonly OrderLine[]; readonly cancelled: readonly UnitsToCancel[] };

export const orderEdited = (
  order: Order,
  { added, cancelled, ...facts }: OrderEditFacts,
  how: Circumstances,
): OutgoingEvent =>
  eventOf(OrderEdited, {
    ...metadataOf(order, how),
    data: {
      orderId: order.orderId,
      channel: order.channel,
      currency: order.currency,
      customerId: order.customerId,
      added: added.map(({ lineId, sku, quantity, total }) => ({ lineId, sku, quantity, total })),
      cancelled: cancelled.map(({ lineId, quantity }) => ({ lineId, sku: skuOf(order, lineId), quantity })),
      ...facts,
    },
  });

const skuOf = ({ lines }: Order, lineId: string): string =>
  lines.find((line) => line.lineId === lineId)?.sku ?? '';

/** @param units what was cancelled of each line, and the stock that it released */
export const orderLinesCancelled = (
  order: Order,
  units: readonly (UnitsToCancel & { readonly released: readonly HeldUnits[] })[],
  how: Circumstances,
  settled?: true,
): OutgoingEvent =>
  eventOf(OrderLinesCancelled, {
    ...metadataOf(order, how),
    data: {
      orderId: order.orderId,
      channel: order.channel,
      currency: order.currency,
      customerId: order.customerId,
      settled,
      lines: units.map(({ lineId, quantity, released }) => ({
        lineId,
        sku: skuOf(order, lineId),
        quantity,
        from: unitsByLocation(released),
      })),
    },
  });

const metadataOf = (order: Order, { clock, cause }: Circumstances) => ({
  aggregateId: order.orderId,
  aggregateVersion: order.version,
  occurredAt: instant(clock),
  channel: order.channel,
  cause,
});

const factsOf = (order: Order) => {
  const { taxIncluded: _taxIncluded, taxes: _taxes, ...totals } = order.totals;
  return {
    orderId: order.orderId,
    channel: order.channel,
    currency: order.currency,
    customerId: order.customerId,
    lines: order.lines.map(({ sku, quantity, total, discount, gift, allocations }) => ({
      sku,
      quantity,
      total,
      ...(discount === undefined || discount === 0 ? {} : { discount }),
      ...(gift === undefined ? {} : { isGift: true }),
      from: unitsByLocation(allocations.filter(({ unbooked }) => unbooked !== true)),
    })),
    soldAt: order.soldAt,
    totals: { ...totals, goodsCharged: goodsCharged(order) },
    ...(order.promotions === undefined
      ? {}
      : {
          promotions: order.promotions.map(({ promotionId, amount, couponCode }) => ({
            promotionId,
            amount,
            couponCode,
          })),
        }),
    ...(order.credits === undefined
      ? {}
      : { credits: order.credits.map(({ kind, accountId, amount }) => ({ kind, accountId, amount })) }),
  };
};

export const orderTagged = (order: Order, how: Circumstances): OutgoingEvent =>
  eventOf(OrderTagged, {
    ...metadataOf(order, how),
    data: { orderId: order.orderId, channel: order.channel, tags: [...(order.tags ?? [])] },
  });

import { may } from '#shared/contracts/grant.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { create, put } from '#shared/dynamodb/write-action.ts';
import type { Cause, OutgoingEvent } from '#shared/events/envelope.ts';
import { outboxPart } from '#shared/events/outbox.ts';
import { instant, type Clock } from '#shared/time/clock.ts';
import type { Allocation, Order, OrderContact, OrderPayment } from '../model/order.ts';
import { cancelledUnits, type UnitsToCancel } from '../model/cancel-units.ts';
import type { releaseReasons } from '../model/hold-reasons.ts';
import { movedUnits, type UnitMove } from '../model/move-units.ts';
import { orderNumberOf } from '../model/order-number.ts';
import { routedOrder, type RoutedUnitsOfOrder } from '../model/route-units.ts';
import {
  authorised,
  balancePaid,
  cancelled,
  confirmed,
  expired,
  isWithoutMoney,
  paid,
  partlyPaid,
  type HeldUnits,
} from '../model/transitions.ts';
import { ordersItems } from '../table.ts';
import {
  orderCancelled,
  orderConfirmed,
  orderEdited,
  orderExpired,
  orderHeld,
  orderLinesCancelled,
  orderPaid,
  orderPlaced,
  orderReleased,
  orderRouted,
  orderTagged,
  routingFailed,
  type OrderEditFacts,
} from './order-events.ts';
import { contactKey, noteKey, numberKey, orderKey, paymentKey } from './keys.ts';
import { toItem } from './orders.ts';

const { order: orderItem, contact, payment, note, number, event } = ordersItems.items;

/** What a function needs to place orders. */
export const placeOrderGrants = [
  may(orderItem, 'PutItem'),
  may(contact, 'PutItem'),
  may(number, 'PutItem'),
  may(event, 'PutItem'),
];
/** What a function needs to read an order. */
export const readOrderGrants = [may(orderItem, 'GetItem', 'BatchGetItem')];
/** What a function needs to find an order by its number. */
export const findOrderGrants = [may(number, 'GetItem'), may(orderItem, 'GetItem')];

/** What a function needs to mark an order paid and to tell how it is being paid. */
export const payOrderGrants = [may(orderItem, 'PutItem'), may(payment, 'PutItem'), may(event, 'PutItem')];
/** What a function needs to confirm an order. */
export const confirmOrderGrants = [may(orderItem, 'PutItem'), may(event, 'PutItem')];
/** What a function needs to cancel or expire an order. */
export const endOrderGrants = [may(orderItem, 'PutItem'), may(note, 'PutItem'), may(event, 'PutItem')];

/** What a function needs to edit an order. */
export const editOrderGrants = [may(orderItem, 'PutItem'), may(contact, 'PutItem'), may(event, 'PutItem')];

/** What a function needs to move units of an order's lines. */
export const moveLineQuantitiesGrants = [may(orderItem, 'PutItem'), may(event, 'PutItem')];

interface Circumstances {
  readonly clock: Clock;
  readonly cause: Cause;
}

/** The order is no longer what the decision was made for: read again, decide again. Not an answer to a caller. */
export class OrderMoved extends Error {
  constructor(orderId: string) {
    super(`order ${orderId} changed between reading and writing`);
    this.name = 'OrderMoved';
  }
}

/** An order with this id or number is there already: place it under another id. Not an answer to a caller. */
export class OrderExists extends Error {
  constructor(orderId: string) {
    super(`order ${orderId}, or its number, was placed before`);
    this.name = 'OrderExists';
  }
}

/** Places a new order at version 1: the order, its contact, its number, and `OrderPlaced`. */
export const placeOrderPart = (
  placed: Circumstances & { readonly order: Order; readonly contact: OrderContact },
): TransactionPart => {
  const { order } = placed;
  return together([
    {
      actions: [
        create(orderKey(order.orderId), toItem(order)),
        create(contactKey(order.orderId), placed.contact),
        create(numberKey(orderNumberOf(order.orderId)), { orderId: order.orderId }),
      ],
      refused: () => new OrderExists(order.orderId),
    },
    outbox(
      order,
      placed.clock,
      orderPlaced(order, placed),
      // Nothing is left to pay: it is paid as it is placed.
      ...(order.status === 'paid' ? [orderPaid(order, order, placed)] : []),
    ),
  ]);
};

/**
 * Marks an order paid, if nobody changed it since it was read, and publishes `OrderPaid`.
 *
 * @param facts.allocations by line id, when the stock of an expired order is taken again in the same transaction
 */
export const payOrderPart = (
  order: Order,
  facts: Circumstances & {
    readonly payment: OrderPayment;
    readonly allocations?: ReadonlyMap<string, readonly Allocation[]>;
  },
): TransactionPart => {
  const after = paid(order, facts.payment, facts.allocations);
  return changePart(
    order,
    after,
    facts,
    orderPaid(order, after, facts),
    ...releasedByMoney(order, after, facts),
  );
};

/** One of several tenders has paid: the order stands as it did, and nobody ended it meanwhile. */
export const partlyPayOrderPart = (
  order: Order,
  facts: Circumstances & { readonly payment: OrderPayment },
): TransactionPart => changePart(order, partlyPaid(order, facts.payment), facts);

/** An order that waited because its authorised payment ended may go on. */
const releasedByMoney = (before: Order, after: Order, how: Circumstances): readonly OutgoingEvent[] =>
  isWithoutMoney(before) && !isWithoutMoney(after) && before.hold !== undefined
    ? [orderReleased(after, { held: before.hold.reason, reason: 'paid' }, how)]
    : [];

/**
 * Cancels an order and publishes `OrderCancelled`; its stock goes back by a part beside this one.
 *
 * @param how.reason free text may name people, so it lies in an item of its own and in no event
 */
export const cancelOrderPart = (
  order: Order,
  how: Circumstances & Pick<Order, 'recentKeys'> & { readonly reason?: string | undefined },
): TransactionPart => {
  const after = { ...cancelled(order), recentKeys: how.recentKeys ?? [] };
  const part = changePart(order, after, how, orderCancelled(order, after, how));
  return how.reason === undefined ? part : together([part, notePart(order, how.reason)]);
};

const notePart = ({ orderId }: Order, reason: string): TransactionPart => ({
  actions: [put(noteKey(orderId), { reason })],
  refused: () => undefined,
});

/** Confirms a cash order, so that it does not expire, and publishes `OrderConfirmed`. */
export const confirmOrderPart = (
  order: Order,
  how: Circumstances & Pick<Order, 'recentKeys'>,
): TransactionPart => {
  const after = { ...confirmed(order), recentKeys: how.recentKeys ?? [] };
  return changePart(order, after, how, orderConfirmed(after, how));
};

type HoldCircumstances = Circumstances & Pick<Order, 'recentKeys'>;

/** Holds an order back and publishes `OrderHeld`. */
export const holdOrderPart = (before: Order, held: Order, how: HoldCircumstances): TransactionPart => {
  const after = { ...held, recentKeys: how.recentKeys ?? [] };
  return changePart(
    before,
    after,
    how,
    ...(held.hold === undefined ? [] : [orderHeld(after, held.hold, how)]),
  );
};

/** Lets an order go and publishes `OrderReleased`. */
export const releaseOrderPart = (
  before: Order,
  released: Order,
  how: HoldCircumstances & { readonly reason: (typeof releaseReasons)[number] },
): TransactionPart => {
  const after = { ...released, recentKeys: how.recentKeys ?? [] };
  const { hold } = before;
  const events =
    hold === undefined ? [] : [orderReleased(after, { held: hold.reason, reason: how.reason }, how)];
  return changePart(before, after, how, ...events);
};

/** Confirms an order whose money is authorised, so that it does not expire, and publishes `OrderConfirmed`. */
export const authoriseOrderPart = (
  order: Order,
  facts: Circumstances & { readonly payment: OrderPayment },
): TransactionPart => {
  const after = authorised(order, facts.payment);
  return changePart(
    order,
    after,
    facts,
    orderConfirmed(after, facts),
    ...releasedByMoney(order, after, facts),
  );
};

/** Ends an order nobody paid and publishes `OrderExpired`; its stock goes back by a part beside this one. */
export const expireOrderPart = (order: Order, how: Circumstances): TransactionPart => {
  const after = expired(order);
  return changePart(order, after, how, orderExpired(after, how));
};

/**
 * Moves units of an order's lines: picked, shipped, delivered and so on. All moves of a transaction go into one part.
 * What that does to stock is up to parts beside it.
 *
 * @param how.events of the order at its new version, for its timeline; one of each type at most
 * @throws RangeError for moves that `movedUnits` refuses: ask it first, to answer a caller
 */
export const moveLineQuantitiesPart = (
  order: Order,
  moves: readonly UnitMove[],
  how: Circumstances &
    Pick<Order, 'recentKeys'> & { readonly events?: (after: Order) => readonly OutgoingEvent[] },
): TransactionPart => {
  const moved = movedUnits(order, moves);
  if (moved.kind === 'refused')
    throw new RangeError(`order ${order.orderId}: ${moved.because}, ${JSON.stringify(moved.move)}`);
  const lines = withDelivery(moved.order.lines, moves, instant(how.clock));
  const after = { ...moved.order, lines, recentKeys: how.recentKeys ?? order.recentKeys };
  return changePart(order, after, how, ...(how.events?.(after) ?? []));
};

/**
 * Gives waiting units of an order to locations, with `OrderRouted`, and queues what is left over, with `RoutingFailed`.
 * Their stock is taken by a part beside this one.
 *
 * @throws RangeError for moves that `movedUnits` refuses: ask it first
 */
export const routeUnitsPart = (
  order: Order,
  routed: RoutedUnitsOfOrder,
  how: Circumstances & Pick<Order, 'recentKeys'>,
): TransactionPart => {
  const after = {
    ...routedOrder(order, routed, instant(how.clock)),
    recentKeys: how.recentKeys ?? order.recentKeys,
  };
  const units = routed.moves.map(({ lineId, sku, locationId, quantity }) => ({
    lineId,
    sku,
    locationId,
    quantity,
  }));
  const { attention } = after;
  return changePart(
    order,
    after,
    how,
    ...(units.length === 0 ? [] : [orderRouted(after, units, how)]),
    ...(attention === undefined || routed.unrouted.length === 0
      ? []
      : [routingFailed(after, attention, [...routed.unrouted], how)]),
  );
};

/** Says of other lines what is promised to their waiting units; the events are those of the promises. */
export const showBackordersPart = (
  order: Order,
  lines: Order['lines'],
  how: Circumstances,
): TransactionPart => changePart(order, { ...order, lines, version: order.version + 1 }, how);

/**
 * Cancels units of an order's lines and publishes `OrderLinesCancelled`; their stock goes back by a part beside this
 * one, and what was paid for them by the event.
 *
 * @throws RangeError for units that `cancelledUnits` refuses: ask it first, to answer a caller
 */
export const cancelUnitsPart = (
  order: Order,
  units: readonly UnitsToCancel[],
  how: Circumstances & Pick<Order, 'recentKeys'>,
): TransactionPart => {
  const done = cancelledUnits(order, units);
  if (done.kind !== 'cancelled') throw new RangeError(`order ${order.orderId}: ${done.kind}`);
  const after = { ...done.order, recentKeys: how.recentKeys ?? order.recentKeys };
  const lines = units.map((each, at) => ({ ...each, released: done.released[at] ?? [] }));
  return changePart(order, after, how, orderLinesCancelled(after, lines, how));
};

/** An edit of a paid order as it is saved. */
export interface OrderEditChange {
  /** At its next version. */
  readonly after: Order;
  readonly cancelled: readonly (UnitsToCancel & { readonly released: readonly HeldUnits[] })[];
  readonly facts: Omit<OrderEditFacts, 'cancelled'>;
  /** With the new address. @default it stays */
  readonly contact?: OrderContact;
}

/**
 * Saves an edit of an order and publishes `OrderEdited`, with `OrderLinesCancelled` for what it took off. Stock, capacity
 * and money go by parts beside this one.
 */
export const editOrderPart = (
  order: Order,
  { after: edited, cancelled: units, facts, contact: changed }: OrderEditChange,
  how: Circumstances & Pick<Order, 'recentKeys'>,
): TransactionPart => {
  const after = { ...edited, recentKeys: how.recentKeys ?? order.recentKeys };
  const { hold } = after;
  const part = changePart(
    order,
    after,
    how,
    orderEdited(after, { ...facts, cancelled: units }, how),
    ...(units.length === 0 ? [] : [orderLinesCancelled(after, units, how, true)]),
    ...(hold === undefined || hold === order.hold ? [] : [orderHeld(after, hold, how)]),
    ...releasedByMoney(order, after, how),
  );
  return changed === undefined ? part : together([part, contactPart(order, changed)]);
};

const contactPart = ({ orderId }: Order, changed: OrderContact): TransactionPart => ({
  actions: [put(contactKey(orderId), changed)],
  refused: () => undefined,
});

/** Saves the tags of an order, with `OrderTagged` if they changed, and the texts beside its contact. */
export const annotateOrderPart = (
  order: Order,
  { tags, contact: changed }: { readonly tags: readonly string[]; readonly contact?: OrderContact },
  how: Circumstances & Pick<Order, 'recentKeys'>,
): TransactionPart => {
  const after = {
    ...order,
    tags,
    version: order.version + 1,
    recentKeys: how.recentKeys ?? order.recentKeys,
  };
  const isSame = JSON.stringify(order.tags ?? []) === JSON.stringify(tags);
  const part = changePart(order, after, how, ...(isSame ? [] : [orderTagged(after, how)]));
  return changed === undefined ? part : together([part, contactPart(order, changed)]);
};

/** The rest of an edited order was paid: it goes on. */
export const payBalancePart = (
  order: Order,
  facts: Circumstances & { readonly payment: OrderPayment },
): TransactionPart => {
  const after = balancePaid(order, facts.payment);
  return changePart(order, after, facts, ...releasedByMoney(order, after, facts));
};

/** Windows of returns count from the last delivery of a line. */
const withDelivery = (lines: Order['lines'], moves: readonly UnitMove[], at: string): Order['lines'] => {
  const delivered = new Set(moves.filter(({ to }) => to === 'delivered').map(({ lineId }) => lineId));
  return lines.map((line) => (delivered.has(line.lineId) ? { ...line, deliveredAt: at } : line));
};

/** Tells how the order is being paid, without a change of the order: its link, a failure, a refund. */
export const showPaymentPart = (orderId: string, shown: OrderPayment): TransactionPart => ({
  actions: [put(paymentKey(orderId), shown)],
  refused: () => undefined,
});

const changePart = (
  before: Order,
  after: Order,
  { clock }: Circumstances,
  ...events: readonly OutgoingEvent[]
): TransactionPart =>
  together([
    {
      actions: [put(orderKey(after.orderId), toItem(after), [['version', '=', before.version]])],
      refused: () => new OrderMoved(after.orderId),
    },
    outbox(after, clock, ...events),
  ]);

const outbox = ({ orderId }: Order, clock: Clock, ...events: readonly OutgoingEvent[]): TransactionPart =>
  outboxPart(clock, { table: 'orders', pk: orderKey(orderId).pk }, events);

/** Parts of one aggregate as one part: the first that explains a refusal does. */
const together = ([head, ...rest]: readonly [TransactionPart, ...TransactionPart[]]): TransactionPart => ({
  actions: [head, ...rest].flatMap(({ actions }) => actions),
  refused: (refusals) => head.refused(refusals),
});

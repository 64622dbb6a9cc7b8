import { addressDigestOf } from '../../customers/public.ts';
import type { Database, Page, PageRequest } from '#shared/dynamodb/database.ts';
import { hasScopeIn, type Actor } from '#shared/actors/actor.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { invalidRequest } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { fulfilmentOf } from '../model/fulfilment.ts';
import { ALL_ORDERS, locationsOf, monthOf, monthsBack, type OrderListing } from '../model/listings.ts';
import type { Order } from '../model/order.ts';
import { readOrderNumber } from '../model/order-number.ts';
import { attentionOf } from '../model/route-units.ts';
import { isOpen } from '../model/status.ts';
import { statusAt } from '../model/transitions.ts';
import { openOrders, ordersInQueue, ordersOfCustomer } from '../store/list-orders.ts';
import { listedOrders } from '../store/listed-orders.ts';
import { loadOrderByNumber, loadOrders } from '../store/orders.ts';
import { showListedOrder } from '../view/show-order-row.ts';
import type { ListOrders } from './contract.ts';

type Filters = RequestOf<typeof ListOrders>['query'];

/** How far back a search goes that says no `from`. */
const MOST_MONTHS = 24;

export const listOrders: UseCase<typeof ListOrders, Runtime> = async ({ actor, query }, runtime) => {
  const now = instant(runtime.clock);
  const { items, nextCursor } = await pageOfOrders(query, runtime);
  const shown = items.filter((order) => isWanted(order, query, now) && isTheirs(order, actor));
  return {
    status: 200,
    body: {
      data: shown.map((order) => showListedOrder(order, now)),
      page: { nextCursor: nextCursor ?? null },
    },
  };
};

/** Lists know ids alone: filters are asked of the orders as they are now. */
const pageOfOrders = async (query: Filters, runtime: Runtime): Promise<Page<Order>> => {
  const { db } = runtime;
  if (query.number !== undefined) return orderOfNumber(query.number, db);
  const { items, nextCursor } = await pageOfIds(query, runtime);
  return {
    items: await loadOrders(
      db,
      items.map(({ orderId }) => orderId),
    ),
    nextCursor,
  };
};

const orderOfNumber = async (said: string, db: Database): Promise<Page<Order>> => {
  const number = readOrderNumber(said);
  if (number === undefined) {
    const detail = `${said} is no order number: it has ten digits, and one of these is wrong or missing`;
    throw invalidRequest([{ pointer: '/query/number', code: 'wrong_check_digit', detail }]);
  }
  const order = await loadOrderByNumber(db, number);
  return { items: order === undefined ? [] : [order] };
};

type Ids = Page<{ readonly orderId: string }>;

/** The narrowest list that has all orders in question. */
const pageOfIds = async (query: Filters, { db, clock, secrets }: Runtime): Promise<Ids> => {
  const { limit, cursor, customerId, queue } = query;
  if (queue !== undefined) return ordersInQueue(db, queue, { limit, cursor });
  if (customerId !== undefined) return ordersOfCustomer(db, customerId, { limit, cursor });
  const listing = await listingOf(query, secrets);
  if (listing === undefined) return fullPage(db, { limit, cursor });
  const months = monthsBack(monthOf(query.to ?? instant(clock)), monthOf(query.from ?? ''), MOST_MONTHS);
  return listedOrders(db, listing, { months, limit, cursor });
};

/** Nothing for the orders that wait for their money. */
const listingOf = async (query: Filters, secrets: Runtime['secrets']): Promise<OrderListing | undefined> => {
  const { email, phone, sku, locationId, channel, status, fulfilment, hold, tag, from, to } = query;
  if (email !== undefined) return { kind: 'contact', value: await addressDigestOf(secrets, 'email', email) };
  if (phone !== undefined) return { kind: 'contact', value: await addressDigestOf(secrets, 'phone', phone) };
  if (sku !== undefined) return { kind: 'sku', value: sku };
  if (locationId !== undefined) return { kind: 'location', value: locationId };
  const isDated = from !== undefined || to !== undefined;
  if (status !== undefined && isOpen(status) && !isDated && tag === undefined) return undefined;
  if (channel !== undefined) return { kind: 'channel', value: channel };
  return [status, fulfilment, hold, tag, from, to].every((filter) => filter === undefined)
    ? undefined
    : ALL_ORDERS;
};

/** Open orders lie in shards, most of them half empty: the shards of one page are read one after another. */
const fullPage = async (db: Database, { limit, cursor }: PageRequest): Promise<Ids> => {
  const { items, nextCursor } = await openOrders(db, { limit, cursor });
  if (nextCursor === undefined || items.length >= limit) return { items, nextCursor };
  const rest = await fullPage(db, { limit: limit - items.length, cursor: nextCursor });
  return { items: [...items, ...rest.items], nextCursor: rest.nextCursor };
};

/** Lists by address hold whoever was reached there then; every other filter is asked of the order. */
const isWanted = (order: Order, query: Filters, now: string): boolean => {
  const { channel, customerId, sku, locationId, queue, tag } = query;
  return (
    (tag === undefined || order.tags?.includes(tag) === true) &&
    (queue === undefined || attentionOf(order)?.queue === queue) &&
    isInState(order, query, now) &&
    isInTime(order, query) &&
    (channel === undefined || order.channel === channel) &&
    (customerId === undefined || order.customerId === customerId) &&
    (sku === undefined || order.lines.some((line) => line.sku === sku)) &&
    (locationId === undefined || locationsOf(order).includes(locationId))
  );
};

const isInState = (order: Order, { status, fulfilment, hold }: Filters, now: string): boolean => {
  const shown = statusAt(order, now);
  return (
    (status === undefined || shown === status) &&
    (hold === undefined || order.hold?.reason === hold) &&
    (fulfilment === undefined || fulfilmentOf({ ...order, status: shown }) === fulfilment)
  );
};

const isInTime = ({ placedAt }: Order, { from, to }: Filters): boolean =>
  (from === undefined || placedAt >= from) && (to === undefined || placedAt < to);

const isTheirs = (order: Order, actor: Actor): boolean => hasScopeIn(actor, 'orders.read', order.channel);

import { mayQuery } from '#shared/contracts/grant.ts';
import type { Database, Page, PageRequest } from '#shared/dynamodb/database.ts';
import { shardedPage } from '#shared/dynamodb/sharded-page.ts';
import type { Order, OrderAttention } from '../model/order.ts';
import { ordersItems } from '../table.ts';
import { DUE_SHARDS } from './due-orders.ts';

/** What the indexes know of an order. */
export type OrderRow = Pick<
  Order,
  'orderId' | 'status' | 'channel' | 'currency' | 'customerId' | 'totals' | 'placedAt' | 'expiresAt'
> & { readonly units: number };

export const listOrdersGrants = [
  mayQuery(ordersItems.indexes.byCustomer),
  mayQuery(ordersItems.indexes.due),
  mayQuery(ordersItems.indexes.byQueue),
];

/** Orders of one customer, newest first. A new order may take a second to appear. */
export const ordersOfCustomer = (
  db: Database,
  customerId: string,
  page: PageRequest,
): Promise<Page<OrderRow>> =>
  db.queryIndex<OrderRow>({
    index: ordersItems.indexes.byCustomer,
    partition: { customerId },
    newestFirst: true,
    ...page,
  });

/** Ids of the orders in a queue, those that stand there longest first. */
export const ordersInQueue = (
  db: Database,
  queue: OrderAttention['queue'],
  page: PageRequest,
): Promise<Page<Pick<Order, 'orderId'>>> =>
  db.queryIndex<Pick<Order, 'orderId'>>({
    index: ordersItems.indexes.byQueue,
    partition: { orderQueue: queue },
    ...page,
  });

/** One page of open orders, from one shard; within it, what expires soonest comes first. */
export const openOrders = (db: Database, { limit, cursor }: PageRequest): Promise<Page<OrderRow>> =>
  shardedPage<OrderRow>(db, {
    index: ordersItems.indexes.due,
    attribute: 'dueShard',
    shards: DUE_SHARDS,
    limit,
    cursor,
  });

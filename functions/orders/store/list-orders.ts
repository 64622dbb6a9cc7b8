import { mayQuery } from '#shared/contracts/grant.ts';
import { decodeCursor, encodeCursor, wrongCursor } from '#shared/dynamodb/cursor.ts';
import type { Database, Page, PageRequest } from '#shared/dynamodb/database.ts';
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
export const openOrders = async (db: Database, { limit, cursor }: PageRequest): Promise<Page<OrderRow>> => {
  const at = cursor === undefined ? { shard: 0 } : positionOf(cursor);
  const page = await db.queryIndex<OrderRow>({
    index: ordersItems.indexes.due,
    partition: { dueShard: at.shard },
    limit,
    cursor: at.inner,
  });
  const next = nextPosition(at.shard, page.nextCursor);
  return { items: page.items, nextCursor: next === undefined ? undefined : encodeCursor(next) };
};

/** Where a page begins: a shard, and the place in it. */
interface ShardPosition extends Record<string, unknown> {
  readonly shard: number;
  readonly inner?: string;
}

const nextPosition = (shard: number, inner: string | undefined): ShardPosition | undefined => {
  if (inner !== undefined) return { shard, inner };
  return shard + 1 < DUE_SHARDS ? { shard: shard + 1 } : undefined;
};

const positionOf = (cursor: string): ShardPosition => {
  const { shard, inner } = decodeCursor(cursor);
  const isShard = typeof shard === 'number' && Number.isInteger(shard) && shard >= 0 && shard < DUE_SHARDS;
  if (!isShard || (inner !== undefined && typeof inner !== 'string')) throw wrongCursor();
  return { shard, inner };
};

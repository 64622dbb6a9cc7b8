import { may, mayQuery } from '#shared/contracts/grant.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { ordersItems } from '../table.ts';

/** Orders with a time limit are spread over so many partitions of the `due` index. */
export const DUE_SHARDS = 8;

/** What a function needs to find overdue orders and read them. */
export const dueOrdersGrants = [mayQuery(ordersItems.indexes.due), may(ordersItems.items.order, 'GetItem')];

/** Ids of orders of one shard whose time limit has passed, oldest first. The index may lag: read the order itself. */
export const overdueOrders = async (
  db: Database,
  { shard, now, limit }: { readonly shard: number; readonly now: string; readonly limit: number },
): Promise<readonly string[]> => {
  const due = await db.queryIndex<{ readonly orderId: string }>({
    index: ordersItems.indexes.due,
    partition: { dueShard: shard },
    upTo: { attribute: 'dueAt', value: now },
    limit,
  });
  return due.items.map(({ orderId }) => orderId);
};

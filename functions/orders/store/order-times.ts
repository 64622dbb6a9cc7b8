import type { Database } from '#shared/dynamodb/database.ts';
import type { Order } from '../model/order.ts';
import { ordersItems } from '../table.ts';
import { stands } from './has-ordered.ts';

/** When a customer placed their newest orders that stand, newest first; twenty at most. */
export const orderTimes = async (db: Database, customerId: string): Promise<readonly string[]> => {
  const { items } = await db.queryIndex<Pick<Order, 'status' | 'placedAt'>>({
    index: ordersItems.indexes.byCustomer,
    partition: { customerId },
    newestFirst: true,
    limit: 20,
  });
  return items.filter(stands).map(({ placedAt }) => placedAt);
};

import { mayQuery } from '../../../shared/contracts/grant.ts';
import type { Database } from '../../../shared/dynamodb/database.ts';
import type { Order } from '../model/order.ts';
import { ordersItems } from '../table.ts';

/** What a function needs to ask whether a customer bought before. */
export const hasOrderedGrants = [mayQuery(ordersItems.indexes.byCustomer)];

/** How many of the latest orders are looked at: somebody whose last twenty came to nothing has not bought. */
const LATEST = 20;

/** True when a customer has an order that was not called off. The index may lag by a moment. */
export const hasOrdered = async (db: Database, customerId: string): Promise<boolean> => {
  const { items } = await db.queryIndex<Pick<Order, 'status'>>({
    index: ordersItems.indexes.byCustomer,
    partition: { customerId },
    newestFirst: true,
    limit: LATEST,
  });
  return items.some(({ status }) => status !== 'cancelled' && status !== 'expired');
};

import type { Database } from '#shared/dynamodb/database.ts';
import { newestOrders } from './newest-orders.ts';

/** When a customer placed their newest orders that stand, newest first; twenty at most. */
export const orderTimes = async (db: Database, customerId: string): Promise<readonly string[]> =>
  (await newestOrders(db, customerId)).map(({ placedAt }) => placedAt);

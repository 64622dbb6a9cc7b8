import type { Database } from '#shared/dynamodb/database.ts';
import { monthsBack } from '../model/listings.ts';
import { listedOrders } from './listed-orders.ts';

/** So far back a guest's orders are found by their address. */
const MONTHS = 24;

/** So many orders are joined at once; nobody placed more as a guest. */
const MOST = 100;

/** Ids of the orders whose contact has an address, by its keyed digest, newest first. */
export const ordersOfAddress = async (
  db: Database,
  digest: string,
  now: string,
): Promise<readonly string[]> => {
  const months = monthsBack(now.slice(0, 7), '', MONTHS);
  const { items } = await listedOrders(db, { kind: 'contact', value: digest }, { months, limit: MOST });
  return items.map(({ orderId }) => orderId);
};

import type { Database } from '#shared/dynamodb/database.ts';
import type { Order } from '../model/order.ts';
import { holdsStock } from '../model/status.ts';
import { ordersOfCustomer } from './list-orders.ts';

/** Newest orders looked at; whoever orders more often is asked about these. */
const MOST_ORDERS = 20;

/** The newest orders of a customer that were not cancelled and did not expire. The index may lag by a moment. */
export const newestOrders = async (
  db: Database,
  customerId: string,
): Promise<readonly Pick<Order, 'orderId' | 'placedAt'>[]> => {
  const { items } = await ordersOfCustomer(db, customerId, { limit: MOST_ORDERS });
  return items.filter(({ status }) => holdsStock(status));
};

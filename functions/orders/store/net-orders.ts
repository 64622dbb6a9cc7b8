import type { Database } from '#shared/dynamodb/database.ts';
import { holdsStock } from '../model/status.ts';
import { loadOrders } from './orders.ts';

/**
 * What orders brought, with tax: their totals less what was refunded until now, and nothing of those that were
 * cancelled or expired.
 */
export const netOrders = async (
  db: Database,
  orderIds: readonly string[],
): Promise<ReadonlyMap<string, { readonly currency: string; readonly net: number }>> => {
  const orders = await loadOrders(db, [...new Set(orderIds)]);
  return new Map(
    orders.map((order) => {
      const { orderId, currency, totals, payment } = order;
      const net = holdsStock(order.status) ? Math.max(0, totals.total - payment.refunded) : 0;
      return [orderId, { currency, net }];
    }),
  );
};

import { may } from '#shared/contracts/grant.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import type { Order } from '../model/order.ts';
import { ordersItems } from '../table.ts';
import { hasOrderedGrants, stands } from './has-ordered.ts';
import { loadOrders } from './orders.ts';

/** What a function needs to ask which SKUs a customer ordered. */
export const boughtSkusGrants = [...hasOrderedGrants, may(ordersItems.items.order, 'BatchGetItem')];

/** Newest orders looked at; whoever orders more often is asked about these. */
const MOST_ORDERS = 20;

/** SKUs that a customer ordered after an instant, in orders that stand. The index may lag by a moment. */
export const boughtSkus = async (
  db: Database,
  customerId: string,
  since: string,
): Promise<ReadonlySet<string>> => {
  const { items } = await db.queryIndex<Pick<Order, 'orderId' | 'status' | 'placedAt'>>({
    index: ordersItems.indexes.byCustomer,
    partition: { customerId },
    newestFirst: true,
    limit: MOST_ORDERS,
  });
  const recent = items.filter((order) => stands(order) && order.placedAt > since);
  const orders =
    recent.length === 0
      ? []
      : await loadOrders(
          db,
          recent.map(({ orderId }) => orderId),
        );
  return new Set(orders.flatMap(({ lines }) => lines.map(({ sku }) => sku)));
};

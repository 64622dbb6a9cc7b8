import { may } from '#shared/contracts/grant.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { ordersItems } from '../table.ts';
import { hasOrderedGrants } from './has-ordered.ts';
import { newestOrders } from './newest-orders.ts';
import { loadOrders } from './orders.ts';

/** What a function needs to ask which SKUs a customer ordered. */
export const boughtSkusGrants = [...hasOrderedGrants, may(ordersItems.items.order, 'BatchGetItem')];

/** SKUs that a customer ordered after an instant, in orders that stand. The index may lag by a moment. */
export const boughtSkus = async (
  db: Database,
  customerId: string,
  since: string,
): Promise<ReadonlySet<string>> => {
  const recent = (await newestOrders(db, customerId)).filter(({ placedAt }) => placedAt > since);
  const orders = await loadOrders(
    db,
    recent.map(({ orderId }) => orderId),
  );
  return new Set(orders.flatMap(({ lines }) => lines.map(({ sku }) => sku)));
};

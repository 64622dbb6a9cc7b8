import type { Database, Page, PageRequest } from '#shared/dynamodb/database.ts';
import type { Order } from '../model/order.ts';
import { ordersItems } from '../table.ts';

/** What the indexes know of an order. */
export type OrderRow = Pick<
  Order,
  'orderId' | 'status' | 'channel' | 'currency' | 'totals' | 'placedAt' | 'expiresAt'
> & { readonly units: number };

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

import { mayQuery } from '#shared/contracts/grant.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import type { Order } from '../model/order.ts';
import { ordersItems } from '../table.ts';

/** What a function needs to ask whether a customer bought before. */
export const hasOrderedGrants = [mayQuery(ordersItems.indexes.byCustomer)];

/** How many of the latest orders are looked at: somebody whose last twenty came to nothing has not bought. */
const LATEST = 20;

type Row = Pick<Order, 'orderId' | 'status' | 'placedAt'>;

/** True when a customer has an order that was not cancelled. The index may lag by a moment. */
export const hasOrdered = async (db: Database, customerId: string): Promise<boolean> =>
  (await standingOrders(db, customerId)).length > 0;

/** The same, of orders placed before this one: of two that were placed at once, one is the first. */
export const hasOrderedBefore = async (
  db: Database,
  { customerId, ...order }: Omit<Row, 'status'> & { readonly customerId: string },
): Promise<boolean> =>
  (await standingOrders(db, customerId)).some((other) => placeOf(other) < placeOf(order));

/** Orders by when they were placed; an id tells two of the same moment apart. */
const placeOf = ({ placedAt, orderId }: Omit<Row, 'status'>): string => `${placedAt}#${orderId}`;

const standingOrders = async (db: Database, customerId: string): Promise<readonly Row[]> => {
  const { items } = await db.queryIndex<Row>({
    index: ordersItems.indexes.byCustomer,
    partition: { customerId },
    newestFirst: true,
    limit: LATEST,
  });
  return items.filter(({ status }) => status !== 'cancelled' && status !== 'expired');
};

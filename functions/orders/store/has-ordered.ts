import { mayQuery } from '#shared/contracts/grant.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import type { Order } from '../model/order.ts';
import { holdsStock } from '../model/status.ts';
import { ordersItems } from '../table.ts';

/** What a function needs to ask whether a customer bought before. */
export const hasOrderedGrants = [mayQuery(ordersItems.indexes.byCustomer)];

/** Orders read in one call; most customers have fewer. */
const PAGE = 20;

/** Whoever has so many orders and cancelled all of them is not taken for a new customer. */
const MOST_PAGES = 50;

type OrderRank = Pick<Order, 'orderId' | 'status' | 'placedAt'>;

/** True when a customer has an order that was not cancelled. The index may lag by a moment. */
export const hasOrdered = async (db: Database, customerId: string): Promise<boolean> =>
  hasStanding(db, customerId, () => true);

/** The same, of orders placed before this one: of two that were placed at once, one is the first. */
export const hasOrderedBefore = async (
  db: Database,
  { customerId, ...order }: Omit<OrderRank, 'status'> & { readonly customerId: string },
): Promise<boolean> => hasStanding(db, customerId, (other) => placeOf(other) < placeOf(order));

/** Units that a customer bought since an instant, in orders that stand; of the newest 500 orders at most. */
export const boughtUnits = async (db: Database, customerId: string, since: string): Promise<number> => {
  let units = 0;
  let cursor: string | undefined;
  for (let page = 0; page < 5; page += 1) {
    const found = await db.queryIndex<OrderRank & { readonly units: number }>({
      index: ordersItems.indexes.byCustomer,
      partition: { customerId },
      newestFirst: true,
      limit: 100,
      cursor,
    });
    const recent = found.items.filter(({ placedAt }) => placedAt >= since);
    units += recent.filter(({ status }) => holdsStock(status)).reduce((sum, order) => sum + order.units, 0);
    if (found.nextCursor === undefined || recent.length < found.items.length) return units;
    cursor = found.nextCursor;
  }
  return units;
};

/** Orders by when they were placed; an id tells two of the same moment apart. */
const placeOf = ({ placedAt, orderId }: Omit<OrderRank, 'status'>): string => `${placedAt}#${orderId}`;

/** Reads on while all orders of a page were cancelled or expired: those must not hide one that stands. */
const hasStanding = async (
  db: Database,
  customerId: string,
  isMeant: (order: OrderRank) => boolean,
): Promise<boolean> => {
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const found = await db.queryIndex<OrderRank>({
      index: ordersItems.indexes.byCustomer,
      partition: { customerId },
      newestFirst: true,
      limit: PAGE,
      cursor,
    });
    if (found.items.some((order) => holdsStock(order.status) && isMeant(order))) return true;
    if (found.nextCursor === undefined) return false;
    cursor = found.nextCursor;
  }
  return true;
};

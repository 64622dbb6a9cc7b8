import { may } from '#shared/contracts/grant.ts';
import type { Database, Page, PageRequest } from '#shared/dynamodb/database.ts';
import { ALL_ORDERS, monthOf } from '../model/listings.ts';
import type { Order, OrderContact } from '../model/order.ts';
import { ordersItems } from '../table.ts';
import { listedOrders, listedOrdersGrants } from './listed-orders.ts';
import { contactKey, orderKey } from './keys.ts';
import { toOrder, type StoredOrder } from './orders.ts';

/** What a function needs to read the orders of a day. */
export const readListedOrdersGrants = [
  ...listedOrdersGrants,
  may(ordersItems.items.order, 'BatchGetItem'),
  may(ordersItems.items.contact, 'BatchGetItem'),
];

/** An order and where it goes. The address is personal: keep it nowhere. */
export interface AddressedOrder {
  readonly order: Order;
  readonly address?: OrderContact['address'];
}

/** Orders of a channel that were placed on a day (UTC), newest first. Orders of later days of the month are passed over. */
export const ordersOfDay = async (
  db: Database,
  { channel, day, limit }: { readonly channel: string; readonly day: string; readonly limit: number },
): Promise<{ readonly orders: readonly AddressedOrder[]; readonly isComplete: boolean }> => {
  const ids: string[] = [];
  let cursor: string | undefined;
  let isOver = false;
  do {
    const page = await listedOrders(
      db,
      { kind: 'channel', value: channel },
      { months: [monthOf(day)], limit: 100, cursor },
    );
    ids.push(...page.items.filter(({ placedAt }) => placedAt.startsWith(day)).map(({ orderId }) => orderId));
    isOver = page.items.some(({ placedAt }) => placedAt.slice(0, 10) < day);
    cursor = page.nextCursor;
  } while (cursor !== undefined && !isOver && ids.length <= limit);
  return { orders: await withAddresses(db, ids.slice(0, limit)), isComplete: ids.length <= limit };
};

/** Some orders that were placed within months (`2026-11`), newest first. A page may be empty and still have a cursor. */
export const ordersOfMonths = async (
  db: Database,
  page: PageRequest & { readonly months: readonly string[] },
): Promise<Page<Order>> => {
  const { items, nextCursor } = await listedOrders(db, ALL_ORDERS, page);
  const orders = await db.getMany<StoredOrder>(items.map(({ orderId }) => orderKey(orderId)));
  return { items: orders.flatMap((order) => (order === undefined ? [] : [toOrder(order)])), nextCursor };
};

const withAddresses = async (db: Database, ids: readonly string[]): Promise<readonly AddressedOrder[]> => {
  const [orders, contacts] = await Promise.all([
    db.getMany<StoredOrder>(ids.map(orderKey)),
    db.getMany<OrderContact>(ids.map(contactKey)),
  ]);
  return orders.flatMap((order, at) =>
    order === undefined ? [] : [{ order: toOrder(order), address: contacts[at]?.address }],
  );
};

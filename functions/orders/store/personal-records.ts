import { may, mayQuery } from '#shared/contracts/grant.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { remove } from '#shared/dynamodb/write-action.ts';
import { contentOf, FOR_ACCOUNTING, type PersonalRecord } from '#shared/privacy/personal-record.ts';
import type { Order } from '../model/order.ts';
import { ordersItems } from '../table.ts';
import { contactKey, noteKey } from './keys.ts';
import { ordersOfCustomer } from './list-orders.ts';
import { loadOrders } from './orders.ts';

const { order: orderItem, contact, note } = ordersItems.items;

export const allOrdersGrants = [mayQuery(ordersItems.indexes.byCustomer), may(orderItem, 'BatchGetItem')];

export const orderRecordsGrants = [
  may(orderItem, 'BatchGetItem'),
  may(contact, 'BatchGetItem', 'DeleteItem'),
  may(note, 'BatchGetItem', 'DeleteItem'),
];

/** Every order of a customer, newest first. */
export const allOrdersOf = async (db: Database, customerId: string): Promise<readonly Order[]> => {
  const orders: Order[] = [];
  let cursor: string | undefined;
  do {
    const page = await ordersOfCustomer(db, customerId, { limit: 100, cursor });
    orders.push(
      ...(await loadOrders(
        db,
        page.items.map(({ orderId }) => orderId),
      )),
    );
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return orders;
};

/** The orders, who received them and where, and what was said about them. */
export const orderRecords = async (
  db: Database,
  orders: readonly Order[],
): Promise<readonly PersonalRecord[]> => {
  const parts = orders.flatMap(({ orderId }) => [
    { kind: 'order_contact', orderId, key: contactKey(orderId) },
    { kind: 'order_note', orderId, key: noteKey(orderId) },
  ]);
  const found = await db.getMany<object>(parts.map(({ key }) => key));
  return [
    ...orders.map((order) => ({
      kind: 'order',
      content: contentOf(order, ['version']),
      erase: [],
      keptBecause: FOR_ACCOUNTING,
    })),
    ...parts.flatMap(({ kind, orderId, key }, at) => {
      const item = found[at];
      return item === undefined
        ? []
        : [{ kind, content: { orderId, ...contentOf(item) }, erase: [remove(key)] }];
    }),
  ];
};

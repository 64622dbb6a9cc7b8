import { may } from '#shared/contracts/grant.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import type { Order, OrderContact } from '../model/order.ts';
import { ordersItems } from '../table.ts';
import { contactKey, orderKey } from './keys.ts';
import { toOrder, type StoredOrder } from './orders.ts';

/** What a function needs to read an order with its contact. */
export const readContactGrants = [
  may(ordersItems.items.order, 'BatchGetItem'),
  may(ordersItems.items.contact, 'BatchGetItem'),
];

/** The contacts of orders, by order; none of those that were erased. Personal: keep them nowhere. */
export const contactsOfOrders = async (
  db: Pick<Database, 'getMany'>,
  orderIds: readonly string[],
): Promise<ReadonlyMap<string, OrderContact>> => {
  const found = await db.getMany<OrderContact>(orderIds.map(contactKey));
  return new Map(
    orderIds.flatMap((orderId, at) => {
      const contact = found[at];
      return contact === undefined ? [] : [[orderId, contact] as const];
    }),
  );
};

/**
 * An order and whom to write to about it, in one call. Either may be gone; the contact once it was erased. Personal: keep
 * it nowhere.
 */
export const orderWithContact = async (
  db: Database,
  orderId: string,
): Promise<{
  readonly order?: Order;
  readonly contact?: OrderContact['contact'];
  readonly recipients?: OrderContact['recipients'];
}> => {
  const [order, kept] = await db.getMany<StoredOrder & OrderContact>([
    orderKey(orderId),
    contactKey(orderId),
  ]);
  return {
    ...(order === undefined ? {} : { order: toOrder(order) }),
    ...(kept === undefined ? {} : { contact: kept.contact, recipients: kept.recipients ?? [] }),
  };
};

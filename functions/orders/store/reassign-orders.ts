import { may, mayQuery } from '#shared/contracts/grant.ts';
import { saveAction } from '#shared/dynamodb/aggregate.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { backOff } from '#shared/dynamodb/back-off.ts';
import type { Order } from '../model/order.ts';
import { ordersItems } from '../table.ts';
import { orderKey } from './keys.ts';
import { loadOrder, toItem } from './orders.ts';
import { allOrdersOf } from './personal-records.ts';

/** What a function needs to give orders to another customer. */
export const reassignOrdersGrants = [
  mayQuery(ordersItems.indexes.byCustomer),
  may(ordersItems.items.order, 'GetItem', 'BatchGetItem', 'PutItem'),
];

/** Orders of a merged customer become the surviving one's; each remembers whose it was. Repeated, it changes nothing. */
export const reassignOrders = async (
  db: Database,
  { from, to, reason }: { readonly from: string; readonly to: string; readonly reason: string },
): Promise<number> => {
  const orders = await allOrdersOf(db, from);
  for (const { orderId } of orders)
    await change(db, orderId, (order) =>
      order.customerId === from
        ? { ...order, customerId: to, owners: [...(order.owners ?? []), { customerId: from, reason }] }
        : undefined,
    );
  return orders.length;
};

/** Orders that came for this reason go back to whom they were taken from; their ids, also of those that are back already. */
export const giveBackOrders = async (
  db: Database,
  { from, reason }: { readonly from: string; readonly reason: string },
): Promise<readonly string[]> => {
  const orders = (await allOrdersOf(db, from)).filter(({ owners }) => owners?.at(-1)?.reason === reason);
  for (const { orderId } of orders)
    await change(db, orderId, (order) => {
      const before = order.owners?.at(-1);
      if (order.customerId !== from || before?.reason !== reason) return undefined;
      const owners = order.owners?.slice(0, -1);
      return { ...order, customerId: before.customerId, owners: owners?.length === 0 ? undefined : owners };
    });
  return orders.map(({ orderId }) => orderId);
};

/** A guest's order becomes the order of a customer; one that has a customer stays theirs. */
export const joinGuestOrder = (db: Database, orderId: string, customerId: string): Promise<void> =>
  change(db, orderId, (order) =>
    order.customerId === undefined ? { ...order, customerId, isJoined: true } : undefined,
  );

const change = async (
  db: Database,
  orderId: string,
  decide: (order: Order) => Order | undefined,
): Promise<void> => {
  const wait = backOff({ baseMs: 20, budgetMs: 5000 });
  for (;;) {
    const order = await loadOrder(db, orderId);
    const next = order === undefined ? undefined : decide(order);
    if (next === undefined) return;
    const written = saveAction(orderKey(orderId), { ...toItem(next), version: next.version + 1 });
    if ((await db.writeOne(written)) === undefined) return;
    await wait();
  }
};

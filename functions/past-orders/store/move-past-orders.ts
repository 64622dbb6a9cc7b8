import { may } from '#shared/contracts/grant.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { queryAll } from '#shared/dynamodb/query-all.ts';
import { put, remove } from '#shared/dynamodb/write-action.ts';
import type { PastOrder } from '../model/past-order.ts';
import { pastOrdersItems } from '../table.ts';
import { pastOrderKey } from './past-orders.ts';

export const movePastOrdersGrants = [may(pastOrdersItems.items.pastOrder, 'Query', 'PutItem', 'DeleteItem')];

/** Past orders of a merged customer become the surviving one's, one after another. Repeated, it changes nothing. */
export const movePastOrders = (db: Database, from: string, to: string): Promise<void> =>
  moveEach(db, from, to, (order) => ({ ...order, importedFor: order.importedFor ?? from }));

/** Those that were imported for a customer go back to them. */
export const giveBackPastOrders = (db: Database, from: string, to: string): Promise<void> =>
  moveEach(db, from, to, (order) =>
    order.importedFor === to ? { ...order, importedFor: undefined } : undefined,
  );

const moveEach = async (
  db: Database,
  from: string,
  to: string,
  decide: (order: PastOrder) => PastOrder | undefined,
): Promise<void> => {
  const { table, pk } = pastOrderKey({ customerId: from, placedAt: '', reference: '' });
  for (const order of await queryAll<PastOrder>(db, table, pk)) {
    const next = decide(order);
    if (next === undefined) continue;
    await db.write([
      put(pastOrderKey({ ...order, customerId: to }), { ...next, customerId: to }),
      remove(pastOrderKey({ ...order, customerId: from })),
    ]);
  }
};

import { may } from '#shared/contracts/grant.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { queryAll } from '#shared/dynamodb/query-all.ts';
import { remove } from '#shared/dynamodb/write-action.ts';
import { contentOf, type PersonalRecord } from '#shared/privacy/personal-record.ts';
import type { PastOrder } from '../model/past-order.ts';
import { pastOrdersItems } from '../table.ts';
import { pastOrderKey } from './past-orders.ts';

export const pastOrderRecordsGrants = [may(pastOrdersItems.items.pastOrder, 'Query', 'DeleteItem')];

/** What somebody bought in the system before; its books are there, so an erasure deletes it here. */
export const pastOrderRecords = async (
  db: Database,
  customerId: string,
): Promise<readonly PersonalRecord[]> => {
  const { table, pk } = pastOrderKey({ customerId, placedAt: '', reference: '' });
  const orders = await queryAll<PastOrder>(db, table, pk);
  return orders.map((order) => ({
    kind: 'past_order',
    content: contentOf(order, ['version']),
    erase: [remove(pastOrderKey({ ...order, customerId }))],
  }));
};

import { may } from '#shared/contracts/grant.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { queryAll } from '#shared/dynamodb/query-all.ts';
import { remove } from '#shared/dynamodb/write-action.ts';
import { contentOf, type PersonalRecord } from '#shared/privacy/personal-record.ts';
import { timelinesItems } from '../table.ts';
import { orderMoneyKey, timelinePartition, viewsPartition } from './keys.ts';

const { timelineEntry, customerValue, orderMoney, profileView } = timelinesItems.items;

export const timelineRecordsGrants = [
  may(timelineEntry, 'Query', 'DeleteItem'),
  may(customerValue, 'Query', 'DeleteItem'),
  may(orderMoney, 'BatchGetItem', 'DeleteItem'),
  may(profileView, 'Query', 'DeleteItem'),
];

/** What happened with a person, what their orders come to, one by one and together, and who looked. */
export const timelineRecords = async (
  db: Database,
  customerId: string,
  orders: readonly { readonly orderId: string }[],
): Promise<readonly PersonalRecord[]> => [
  ...(await entriesAndViews(db, customerId)),
  ...(await moneyOf(db, orders)),
];

const moneyOf = async (
  db: Database,
  orders: readonly { readonly orderId: string }[],
): Promise<readonly PersonalRecord[]> => {
  const keys = orders.map(({ orderId }) => orderMoneyKey(orderId));
  const items = await db.getMany<object>(keys);
  return keys.flatMap((key, at) => {
    const item = items[at];
    if (item === undefined) return [];
    return [{ kind: 'timeline' as const, content: contentOf(item, ['version']), erase: [remove(key)] }];
  });
};

const entriesAndViews = async (db: Database, customerId: string): Promise<readonly PersonalRecord[]> => {
  const parts = [timelinePartition(customerId), viewsPartition(customerId)];
  const found = await Promise.all(
    parts.map(async ({ table, pk }) => {
      const items = await queryAll<{ readonly sk: string }>(db, table, pk);
      return items.map((item) => ({ item, key: { table, pk, sk: item.sk } }));
    }),
  );
  return found.flatMap((items, at) =>
    items.map(({ item, key }) => ({
      kind: at === 0 ? 'timeline' : 'profile_view',
      content: contentOf(item, ['version']),
      erase: [remove(key)],
    })),
  );
};

import { may, mayQuery } from '#shared/contracts/grant.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { remove } from '#shared/dynamodb/write-action.ts';
import { contentOf, type PersonalRecord } from '#shared/privacy/personal-record.ts';
import { backInStockItems } from '../table.ts';
import { subscriberKey, subscriptionKey } from './subscriptions.ts';

const { subscription, subscriber } = backInStockItems.items;

export const subscriptionRecordsGrants = [
  mayQuery(backInStockItems.indexes.subscriptionsByCustomer),
  may(subscription, 'DeleteItem'),
  may(subscriber, 'BatchGetItem', 'DeleteItem'),
];

/** What a customer asked to be notified of, and how they wanted to be reached. */
export const subscriptionRecords = async (
  db: Database,
  customerId: string,
): Promise<readonly PersonalRecord[]> => {
  const page = await db.queryIndex<{ readonly subscriptionId: string }>({
    index: backInStockItems.indexes.subscriptionsByCustomer,
    partition: { customerId },
    limit: 100,
  });
  const reach = await db.getMany<object>(
    page.items.map(({ subscriptionId }) => subscriberKey(subscriptionId)),
  );
  return page.items.map((item, at) => {
    const contact = reach[at];
    return {
      kind: 'stock_subscription',
      content: { ...contentOf(item, ['version']), contact: contact && contentOf(contact) },
      erase: [remove(subscriberKey(item.subscriptionId)), remove(subscriptionKey(item.subscriptionId))],
    };
  });
};

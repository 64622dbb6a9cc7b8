import { may, mayQuery } from '#shared/contracts/grant.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { remove } from '#shared/dynamodb/write-action.ts';
import { contentOf, type PersonalRecord } from '#shared/privacy/personal-record.ts';
import { engagementItems } from '../table.ts';
import { messageKey, sandboxCopyKey } from './keys.ts';

const { message, sandboxCopy } = engagementItems.items;

export const messageRecordsGrants = [
  mayQuery(engagementItems.indexes.messagesByCustomer),
  may(message, 'DeleteItem'),
  may(sandboxCopy, 'DeleteItem'),
];

/** Every message to a customer of the last 90 days; older ones are gone. */
export const messageRecords = async (
  db: Database,
  customerId: string,
): Promise<readonly PersonalRecord[]> => {
  const records: PersonalRecord[] = [];
  let cursor: string | undefined;
  do {
    const page = await db.queryIndex<{ readonly messageId: string }>({
      index: engagementItems.indexes.messagesByCustomer,
      partition: { customerId },
      limit: 100,
      cursor,
    });
    records.push(
      ...page.items.map((item) => ({
        kind: 'message',
        content: contentOf(item, ['version']),
        erase: [remove(sandboxCopyKey(item.messageId)), remove(messageKey(item.messageId))],
      })),
    );
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return records;
};

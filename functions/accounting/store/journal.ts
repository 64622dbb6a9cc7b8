import { may } from '#shared/contracts/grant.ts';
import type { Database, Page, PageRequest } from '#shared/dynamodb/database.ts';
import { create } from '#shared/dynamodb/write-action.ts';
import type { JournalEntry } from '../model/journal.ts';
import { accountingItems } from '../table.ts';

const { journalEntry } = accountingItems.items;

export const writeJournalGrants = [may(journalEntry, 'PutItem')];
export const readJournalGrants = [may(journalEntry, 'Query')];

const partitionOf = (day: string): string => `AJ#${day}`;

/** Written once under the key of its event: told again, also after its order was edited, what is there stays. */
export const saveEntry = async (db: Database, entry: JournalEntry): Promise<void> => {
  const sk = `${entry.channel}#${entry.at}#${entry.entryId}`;
  await db.writeOne(create({ table: 'orders', pk: partitionOf(entry.day), sk }, entry));
};

/** Entries of a day by channel and time. */
export const entriesOfDay = (
  db: Database,
  { day, channel }: { readonly day: string; readonly channel?: string },
  page: Partial<PageRequest>,
): Promise<Page<JournalEntry>> =>
  db.query<JournalEntry>('orders', partitionOf(day), {
    sortPrefix: channel === undefined ? undefined : `${channel}#`,
    consistent: true,
    ...page,
  });

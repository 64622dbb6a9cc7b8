import { may } from '#shared/contracts/grant.ts';
import type { Database, Page, PageRequest } from '#shared/dynamodb/database.ts';
import { put } from '#shared/dynamodb/write-action.ts';
import type { JournalEntry } from '../model/journal.ts';
import { accountingItems } from '../table.ts';

const { journalEntry } = accountingItems.items;

export const writeJournalGrants = [may(journalEntry, 'PutItem')];
export const readJournalGrants = [may(journalEntry, 'Query')];

const partitionOf = (day: string): string => `AJ#${day}`;

/** Made of the event alone and written under the same key each time, so an event that comes again changes nothing. */
export const saveEntry = async (db: Database, entry: JournalEntry): Promise<void> => {
  const sk = `${entry.channel}#${entry.at}#${entry.entryId}`;
  await db.writeOne(put({ table: 'orders', pk: partitionOf(entry.day), sk }, entry));
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

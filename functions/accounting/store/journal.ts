import { may } from '#shared/contracts/grant.ts';
import type { Database, Page, PageRequest } from '#shared/dynamodb/database.ts';
import { create, type WriteAction } from '#shared/dynamodb/write-action.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import type { JournalEntry } from '../model/journal.ts';
import { accountingItems } from '../table.ts';

const { journalEntry } = accountingItems.items;

export const writeJournalGrants = [may(journalEntry, 'PutItem')];
export const readJournalGrants = [may(journalEntry, 'Query')];

const partitionOf = (day: string): string => `AJ#${day}`;

/** Written once under the key of its event: told again, also after its order was edited, what is there stays. */
export const saveEntry = async (db: Database, entry: JournalEntry): Promise<void> => {
  await db.writeOne(entryAction(entry));
};

const entryAction = (entry: JournalEntry): WriteAction => {
  const sk = `${entry.channel}#${entry.at}#${entry.entryId}`;
  return create({ table: 'orders', pk: partitionOf(entry.day), sk }, entry);
};

/** The same in a transaction that is committed once. */
export const createEntryPart = (entry: JournalEntry): TransactionPart => ({
  actions: [entryAction(entry)],
  refused: () => new Error(`journal entry ${entry.entryId} is there already`),
});

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

import type { Database } from '#shared/dynamodb/database.ts';
import { localTime } from '#shared/time/local-time.ts';
import { NO_CHANNEL, type JournalEntry } from '../model/journal.ts';
import { loadChart } from '../store/chart.ts';
import { saveEntry } from '../store/journal.ts';

type EntryToRecord = Omit<JournalEntry, 'day' | 'channel' | 'lines'> & {
  readonly lines: JournalEntry['lines'];
  readonly channel?: string;
  /** @default the day of `at` in the zone of the chart */
  readonly day?: string;
};

/** Writes an entry into the journal of its day; nothing when no money moved. */
export const recordEntry = async (db: Database, { channel, day, ...entry }: EntryToRecord): Promise<void> => {
  if (entry.lines.length === 0) return;
  await saveEntry(db, {
    ...entry,
    channel: channel ?? NO_CHANNEL,
    day: day ?? (await dayOfBooks(db, entry.at)),
  });
};

/** The day of an instant in the zone of the chart. */
export const dayOfBooks = async (db: Database, at: string): Promise<string> => {
  const { timeZone } = await loadChart(db);
  return localTime(Date.parse(at), timeZone).date;
};

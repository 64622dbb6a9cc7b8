import { createHash } from 'node:crypto';
import type { Database } from '#shared/dynamodb/database.ts';
import type { AccountChart } from '../model/chart.ts';
import { JournalSums, type ChannelJournal } from '../model/sum-journal.ts';
import { loadChart } from '../store/chart.ts';
import { entriesOfDay } from '../store/journal.ts';

export interface DayInBooks {
  readonly chart: AccountChart;
  readonly journals: readonly ChannelJournal[];
  readonly digest: string;
}

/** The sums of a day, of one channel or all. */
export const sumsOfDay = async (
  db: Database,
  of: { readonly day: string; readonly channel?: string },
): Promise<DayInBooks> => {
  const sums = new JournalSums();
  let cursor: string | undefined;
  do {
    const page = await entriesOfDay(db, of, { cursor });
    for (const entry of page.items) sums.add(entry);
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  const chart = await loadChart(db);
  const journals = sums.journals(chart);
  const digest = createHash('sha256').update(JSON.stringify(journals)).digest('hex');
  return { chart, journals, digest };
};

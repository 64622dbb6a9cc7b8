import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { loadChart } from '../store/chart.ts';
import { entriesOfDay } from '../store/journal.ts';
import { showEntry } from '../view/show-journal.ts';
import type { ListJournalEntries } from './contract.ts';

export const listJournalEntries: UseCase<typeof ListJournalEntries, Runtime> = async (
  { params: { day }, query: { channel, ...page } },
  { db },
) => {
  const [{ items, nextCursor }, chart] = await Promise.all([
    entriesOfDay(db, { day, channel }, page),
    loadChart(db),
  ]);
  return {
    status: 200,
    body: {
      data: items.map((entry) => showEntry(entry, chart)),
      page: { nextCursor: nextCursor ?? null },
    },
  };
};

import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { sumsOfDay } from '../requests/sums-of-day.ts';
import { journalCsv } from '../view/journal-csv.ts';
import type { GetJournalFile } from './contract.ts';

export const getJournalFile: UseCase<typeof GetJournalFile, Runtime> = async (
  { params: { day }, query: { channel } },
  { db },
) => {
  const { journals } = await sumsOfDay(db, { day, channel });
  return { status: 200, body: journalCsv(day, journals) };
};

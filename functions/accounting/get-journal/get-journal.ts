import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { sumsOfDay } from '../requests/sums-of-day.ts';
import type { GetJournal } from './contract.ts';

export const getJournal: UseCase<typeof GetJournal, Runtime> = async (
  { params: { day }, query: { channel } },
  { db },
) => {
  const { chart, journals, digest } = await sumsOfDay(db, { day, channel });
  return {
    status: 200,
    body: {
      day,
      chartVersion: chart.version,
      digest,
      journals: journals.map((journal) => ({ ...journal, lines: [...journal.lines] })),
    },
  };
};

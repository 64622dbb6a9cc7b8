import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { requirePeriod } from '../requests/require-period.ts';
import { entriesOf } from '../store/stock-periods.ts';
import { showPeriodEntry } from '../view/show-period.ts';
import type { ListPeriodEntries } from './contract.ts';

export const listPeriodEntries: UseCase<typeof ListPeriodEntries, Runtime> = async (
  { params, query, actor },
  { db },
) => {
  const period = await requirePeriod(db, params, actor);
  const { items, nextCursor = null } = await entriesOf(db, period, query);
  return { status: 200, body: { data: items.map(showPeriodEntry), page: { nextCursor } } };
};

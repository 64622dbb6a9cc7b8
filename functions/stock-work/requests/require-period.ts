import { worksAt, type Actor } from '#shared/actors/actor.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { problem } from '#shared/problems/problem.ts';
import { stockWorkErrors } from '../errors.ts';
import type { StockPeriod } from '../model/stock-period.ts';
import { loadPeriod } from '../store/stock-periods.ts';

/** @throws PERIOD_NOT_FOUND */
export const requirePeriod = async (
  db: Pick<Database, 'get'>,
  { locationId, month }: Pick<StockPeriod, 'locationId' | 'month'>,
  actor: Actor,
): Promise<StockPeriod> => {
  const found = await loadPeriod(db, locationId, month);
  if (found !== undefined && worksAt(actor, locationId)) return found;
  throw problem(stockWorkErrors.PERIOD_NOT_FOUND, { detail: `${month} of ${locationId} was not closed` });
};

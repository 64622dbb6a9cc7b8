import { locationOf } from '../../channels/public.ts';
import { requireLocation } from '../../inventory/public.ts';
import { actorReference } from '#shared/actors/actor.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant, SECOND } from '#shared/time/clock.ts';
import { localTime } from '#shared/time/local-time.ts';
import { stockWorkErrors } from '../errors.ts';
import { monthBounds } from '../model/month-bounds.ts';
import type { StockPeriod } from '../model/stock-period.ts';
import { closeNextPage } from '../posting/close-next-page.ts';
import { loadPeriod, savePeriodPart } from '../store/stock-periods.ts';
import { showPeriod } from '../view/show-period.ts';
import type { CloseStockPeriod } from './contract.ts';

type Request = RequestOf<typeof CloseStockPeriod>;

/** Well below the time a call has; the next call goes on. */
const BUDGET_MS = 15 * SECOND;

export const closeStockPeriod: UseCase<typeof CloseStockPeriod, Runtime> = async (request, runtime) => {
  const { params, actor } = request;
  await requireLocation(runtime, actor, params.locationId, '/params/locationId');
  const timeZone = (await locationOf(runtime.db, runtime.clock, params.locationId))?.timeZone ?? 'UTC';
  refuseRunningMonth(params, timeZone, runtime.clock.now());
  const bounds = monthBounds(params.month, timeZone);
  const until = runtime.clock.now() + BUDGET_MS;
  let period =
    (await loadPeriod(runtime.db, params.locationId, params.month)) ?? (await begin(request, runtime));
  while (period.status === 'closing' && runtime.clock.now() < until) {
    const next = await closeNextPage(period, bounds, request, runtime);
    if (next === undefined) break;
    period = next;
  }
  return { status: 200, body: showPeriod(period) };
};

const begin = async ({ params, actor }: Request, { db, clock }: Runtime): Promise<StockPeriod> => {
  const period: StockPeriod = {
    ...params,
    version: 1,
    status: 'closing',
    skus: 0,
    units: 0,
    values: {},
    changes: {},
    startedAt: instant(clock),
    startedBy: actorReference(actor),
  };
  await commit(db, [savePeriodPart(period)]);
  return period;
};

const refuseRunningMonth = ({ month }: Request['params'], timeZone: string, now: number): void => {
  const today = localTime(now, timeZone).date.slice(0, 7);
  if (month < today) return;
  throw problem(stockWorkErrors.PERIOD_NOT_OVER, {
    detail: `${month} ends after today (${localTime(now, timeZone).date} in ${timeZone})`,
    errors: [{ pointer: '/params/month', code: 'PERIOD_NOT_OVER', detail: `the latest is before ${today}` }],
  });
};

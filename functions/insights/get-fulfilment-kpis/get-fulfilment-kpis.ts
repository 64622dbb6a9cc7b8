import { requireLocation } from '../../inventory/public.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { DAY } from '#shared/time/clock.ts';
import { insightsErrors } from '../errors.ts';
import { figuresOf, summedCounts } from '../model/fulfilment-counts.ts';
import { countedDays, NO_CARRIER } from '../store/counts.ts';
import type { GetFulfilmentKpis } from './contract.ts';

const MOST_DAYS = 92;

export const getFulfilmentKpis: UseCase<typeof GetFulfilmentKpis, Runtime> = async (
  { query, actor },
  runtime,
) => {
  const { locationId, carrier } = query;
  refusePeriod(query);
  await requireLocation(runtime, actor, locationId, '/query/locationId');
  const all = await countedDays(runtime.db, locationId, query);
  const days = all.filter((each) => carrier === undefined || each.carrier === carrier);
  const counts = summedCounts(days.map((each) => each.counts));
  return {
    status: 200,
    body: {
      total: { counts, figures: figuresOf(counts) },
      days: days.map((each) => ({
        day: each.day,
        carrier: each.carrier === NO_CARRIER ? undefined : each.carrier,
        counts: each.counts,
        figures: figuresOf(each.counts),
      })),
    },
  };
};

const refusePeriod = ({ from, to }: RequestOf<typeof GetFulfilmentKpis>['query']): void => {
  const days = (Date.parse(to) - Date.parse(from)) / DAY + 1;
  if (days >= 1 && days <= MOST_DAYS) return;
  const detail = days < 1 ? `${to} is before ${from}` : `${days} days, and ${MOST_DAYS} are allowed`;
  throw problem(insightsErrors.PERIOD_TOO_LONG, {
    detail,
    errors: [{ pointer: '/query/to', code: 'PERIOD_TOO_LONG', detail }],
  });
};

import { channelOf, requireOwnChannel } from '../../channels/public.ts';
import { insightsErrors } from '../../insights/errors.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { DAY } from '#shared/time/clock.ts';
import { reportOf } from '../model/return-report.ts';
import { readReported } from '../store/reported-returns.ts';
import type { GetReturnReport } from './contract.ts';

const MOST_DAYS = 92;

export const getReturnReport: UseCase<typeof GetReturnReport, Runtime> = async (
  { query, actor },
  { db, clock },
) => {
  refusePeriod(query);
  requireOwnChannel(actor, query.channel);
  await channelOf(db, clock, query.channel, '/query/channel');
  const returns = await readReported(db, query.channel, query.by, query);
  const { total, groups } = reportOf(returns, query.groupBy, query);
  return {
    status: 200,
    body: { total: withList(total), groups: groups.map(withList) },
  };
};

const withList = <Figures extends { readonly refunded: readonly { currency: string; amount: number }[] }>(
  figures: Figures,
) => ({ ...figures, refunded: [...figures.refunded] });

const refusePeriod = ({ from, to }: RequestOf<typeof GetReturnReport>['query']): void => {
  const days = (Date.parse(to) - Date.parse(from)) / DAY + 1;
  if (days >= 1 && days <= MOST_DAYS) return;
  throw problem(insightsErrors.PERIOD_TOO_LONG, { detail: `${from} to ${to} is ${days} days` });
};

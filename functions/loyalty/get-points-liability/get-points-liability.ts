import { pointsTotals, pointWorthIn } from '../../credit/public.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { liabilityOf } from '../model/liability.ts';
import type { GetPointsLiability } from './contract.ts';

export const getPointsLiability: UseCase<typeof GetPointsLiability, Runtime> = async ({ query }, { db }) => {
  const { currency, breakagePercent } = query;
  const [totals, pointValue] = await Promise.all([pointsTotals(db), pointWorthIn(db, currency)]);
  return {
    status: 200,
    body: { currency, pointValue, ...liabilityOf(totals, { pointValue, breakagePercent }) },
  };
};

import { requireLocation } from '../../inventory/public.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { AbcClass } from '../model/classes.ts';
import type { PlannedCount } from '../model/count-plan.ts';
import { countPlanOf } from '../requests/count-plan-of.ts';
import type { ListDueCounts } from './contract.ts';

export const listDueCounts: UseCase<typeof ListDueCounts, Runtime> = async ({ query, actor }, runtime) => {
  const { locationId, limit } = query;
  await requireLocation(runtime, actor, locationId, '/query/locationId');
  const plan = await countPlanOf(locationId, runtime);
  const due = plan.filter(({ isDue }) => isDue).slice(0, limit);
  return {
    status: 200,
    body: {
      locationId,
      underWay: stockTakesOf(plan),
      classes: { A: sums(plan, 'A'), B: sums(plan, 'B'), C: sums(plan, 'C') },
      data: due.map(({ isDue: _isDue, openedBefore: _openedBefore, ...count }) => count),
    },
  };
};

/** The stock-takes that count SKUs of the plan now, whoever opened them. */
const stockTakesOf = (plan: readonly PlannedCount[]) => {
  const skus = Map.groupBy(plan, ({ openedIn }) => openedIn);
  return [...skus].flatMap(([stockTakeId, own]) =>
    stockTakeId === undefined ? [] : [{ stockTakeId, skus: own.length }],
  );
};

const sums = (plan: readonly PlannedCount[], abc: AbcClass) => {
  const own = plan.filter((count) => count.abc === abc);
  return {
    skus: own.length,
    due: own.filter(({ isDue }) => isDue).length,
    underWay: own.filter(({ openedIn }) => openedIn !== undefined).length,
  };
};

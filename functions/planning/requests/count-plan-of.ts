import { countDaysAt } from '../../stock-work/public.ts';
import type { Runtime } from '#shared/runtime.ts';
import { countPlan, type PlannedCount } from '../model/count-plan.ts';
import { loadReportPlans } from './report-plans.ts';

/** SKUs of a location whose counts are planned. */
const MOST_SKUS = 10_000;

export const countPlanOf = async (locationId: string, runtime: Runtime): Promise<readonly PlannedCount[]> => {
  const [plans, days] = await Promise.all([
    loadReportPlans(locationId, runtime, MOST_SKUS),
    countDaysAt(runtime.db, locationId),
  ]);
  return countPlan(plans, days, runtime.clock.now());
};

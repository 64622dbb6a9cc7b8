import type { Runtime } from '#shared/runtime.ts';
import type { KeptPlan } from '../model/plan.ts';
import { plansAt } from '../store/plans.ts';

/** A report is one page that people read. */
const MOST = 2000;

export const loadReportPlans = async (
  locationId: string,
  { db }: Runtime,
  most = MOST,
): Promise<readonly KeptPlan[]> => {
  const plans: KeptPlan[] = [];
  let cursor: string | undefined;
  do {
    const page = await plansAt(db, locationId, { limit: 200, cursor });
    plans.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== undefined && plans.length < most);
  return plans;
};

import { requireLocation } from '../../inventory/public.ts';
import type { UseCase } from '#shared/http/request.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { planningErrors } from '../errors.ts';
import { plansOf } from '../store/plans.ts';
import { showPlan } from '../view/show-plan.ts';
import type { GetPlan } from './contract.ts';

export const getPlan: UseCase<typeof GetPlan, Runtime> = async ({ params, actor }, runtime) => {
  const { sku, locationId } = params;
  await requireLocation(runtime, actor, locationId, '/params/locationId');
  const [plan] = await plansOf(runtime.db, sku, [locationId]);
  if (plan === undefined)
    throw problem(planningErrors.PLAN_NOT_FOUND, { detail: `no plan of ${sku} at ${locationId}` });
  return { status: 200, body: showPlan(plan) };
};

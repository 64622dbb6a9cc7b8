import { requireLocation } from '../../inventory/public.ts';
import { causeOf } from '#shared/events/envelope.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { planPlace } from '../planning-run/plan-place.ts';
import { notStocked } from '../requests/not-stocked.ts';
import { showPlan, showSuggestion } from '../view/show-plan.ts';
import type { PlanSku } from './contract.ts';

export const planSku: UseCase<typeof PlanSku, Runtime> = async (request, runtime) => {
  const { sku, locationId } = request.body;
  await requireLocation(runtime, request.actor, locationId, '/body/locationId');
  const planned = await planPlace(sku, locationId, causeOf(request), runtime);
  if (planned === undefined) throw notStocked(sku, locationId);
  const { plan, suggestion } = planned;
  return {
    status: 200,
    body: { plan: showPlan(plan), suggestion: suggestion && showSuggestion(suggestion) },
  };
};

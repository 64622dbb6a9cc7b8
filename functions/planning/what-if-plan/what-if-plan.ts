import { requireLocation } from '../../inventory/public.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { planSku, type PlanInputs } from '../model/plan.ts';
import { planInputs } from '../planning-run/plan-inputs.ts';
import { notStocked } from '../requests/not-stocked.ts';
import { showFigures } from '../view/show-plan.ts';
import type { WhatIfPlan } from './contract.ts';

export const whatIfPlan: UseCase<typeof WhatIfPlan, Runtime> = async ({ body, actor }, runtime) => {
  const { sku, locationId } = body;
  await requireLocation(runtime, actor, locationId, '/body/locationId');
  const place = await planInputs(sku, locationId, runtime);
  if (place === undefined) throw notStocked(sku, locationId);
  const { inputs } = place;
  const { settings, leadTime } = inputs;
  const changed: PlanInputs = {
    ...inputs,
    demandFactor: body.demandFactor,
    unitCost: body.unitCost ?? inputs.unitCost,
    leadTime: {
      meanDays: body.leadTimeDays ?? leadTime.meanDays,
      spreadDays: body.leadTimeSpreadDays ?? leadTime.spreadDays,
    },
    settings: {
      serviceLevel: body.serviceLevel ?? settings.serviceLevel,
      orderCost: body.orderCost ?? settings.orderCost,
      holdingCostPercent: body.holdingCostPercent ?? settings.holdingCostPercent,
    },
  };
  return {
    status: 200,
    body: { now: showFigures(planSku(inputs)), then: showFigures(planSku(changed)) },
  };
};

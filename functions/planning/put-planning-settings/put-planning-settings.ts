import { requireLocation } from '../../inventory/public.ts';
import type { UseCase } from '#shared/http/request.ts';
import { saveUpsert } from '#shared/http/save-upsert.ts';
import type { Runtime } from '#shared/runtime.ts';
import { loadSettings, settingsKey } from '../store/plans.ts';
import type { PutPlanningSettings } from './contract.ts';

export const putPlanningSettings: UseCase<typeof PutPlanningSettings, Runtime> = async (request, runtime) => {
  const { locationId } = request.params;
  await requireLocation(runtime, request.actor, locationId, '/params/locationId');
  const current = await loadSettings(runtime.db, locationId);
  const wanted = { locationId, ...request.body };
  const { status, aggregate } = await saveUpsert(
    runtime.db,
    { key: settingsKey(locationId), current },
    wanted,
    request,
  );
  const { version, serviceLevel, orderCost, holdingCostPercent, nightlyCount } = aggregate;
  return {
    status,
    body: { locationId, version, serviceLevel, orderCost, holdingCostPercent, nightlyCount },
    version,
  };
};

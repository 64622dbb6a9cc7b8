import { requireLocation } from '../../inventory/public.ts';
import type { UseCase } from '#shared/http/request.ts';
import { saveUpsert } from '#shared/http/save-upsert.ts';
import type { Runtime } from '#shared/runtime.ts';
import { adjustmentLimitsKey, loadLimits } from '../store/adjustments.ts';
import type { PutAdjustmentLimits } from './contract.ts';

export const putAdjustmentLimits: UseCase<typeof PutAdjustmentLimits, Runtime> = async (request, runtime) => {
  const { params, body, actor } = request;
  const { locationId } = params;
  await requireLocation(runtime, actor, locationId, '/params/locationId');
  const current = await loadLimits(runtime.db, locationId);
  const { status, aggregate } = await saveUpsert(
    runtime.db,
    { key: adjustmentLimitsKey(locationId), current },
    { locationId, ...body },
    request,
  );
  const { limits, version } = aggregate;
  return { status, body: { locationId, version, limits: [...limits] }, version };
};

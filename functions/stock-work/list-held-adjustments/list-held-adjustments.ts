import { requireLocation } from '../../inventory/public.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { waitingAt } from '../store/adjustments.ts';
import { showAdjustment } from '../view/show-adjustment.ts';
import type { ListHeldAdjustments } from './contract.ts';

export const listHeldAdjustments: UseCase<typeof ListHeldAdjustments, Runtime> = async (request, runtime) => {
  const { params, query, actor } = request;
  await requireLocation(runtime, actor, params.locationId, '/params/locationId');
  const { items, nextCursor } = await waitingAt(runtime.db, params.locationId, query);
  return {
    status: 200,
    body: { data: items.map(showAdjustment), page: { nextCursor: nextCursor ?? null } },
  };
};

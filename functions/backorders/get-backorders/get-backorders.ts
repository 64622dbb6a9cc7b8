import { requireLocation } from '../../inventory/public.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { backordersAt } from '../store/backorders-at.ts';
import { showBackorders } from '../view/show-backorders.ts';
import type { GetBackorders } from './contract.ts';

export const getBackorders: UseCase<typeof GetBackorders, Runtime> = async ({ params, actor }, runtime) => {
  await requireLocation(runtime, actor, params.locationId, '/params/locationId');
  const found = await backordersAt(runtime.db, params);
  return {
    status: 200,
    body: showBackorders(found, instant(runtime.clock)),
    version: found.rule?.version ?? 0,
  };
};

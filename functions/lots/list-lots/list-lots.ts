import { requireLocation } from '../../inventory/public.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { byExpiry } from '../model/stored-lot.ts';
import { lotsAt } from '../store/lots.ts';
import { showLot } from '../view/show-lot.ts';
import type { ListLots } from './contract.ts';

export const listLots: UseCase<typeof ListLots, Runtime> = async ({ params, actor }, runtime) => {
  const { locationId, sku } = params;
  await requireLocation(runtime, actor, locationId, '/params/locationId');
  const lots = (await lotsAt(runtime.db, sku, locationId)).filter(({ quantity }) => quantity > 0);
  return { status: 200, body: { data: byExpiry(lots).map((lot) => showLot(lot, runtime.clock.now())) } };
};

import { requireLocation } from '../../inventory/public.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { walkOrderOf } from '../model/put-away.ts';
import { binsAt, placedSkusAt } from '../store/bins.ts';
import { showBin } from '../view/show-bin.ts';
import type { ListBins } from './contract.ts';

export const listBins: UseCase<typeof ListBins, Runtime> = async ({ params, actor }, runtime) => {
  const { locationId } = params;
  await requireLocation(runtime, actor, locationId, '/params/locationId');
  const [bins, placed] = await Promise.all([
    binsAt(runtime.db, locationId),
    placedSkusAt(runtime.db, locationId),
  ]);
  const inBin = Map.groupBy(placed, ({ binId }) => binId);
  const data = bins.toSorted(walkOrderOf).map((bin) => ({
    ...showBin(bin),
    skus: (inBin.get(bin.binId) ?? []).map(({ sku }) => sku),
  }));
  return { status: 200, body: { data } };
};

import { requireLocation } from '../../inventory/public.ts';
import type { UseCase } from '#shared/http/request.ts';
import { saveUpsert } from '#shared/http/save-upsert.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { Bin } from '../model/put-away.ts';
import { binKey } from '../store/bins.ts';
import { showBin } from '../view/show-bin.ts';
import type { PutBin } from './contract.ts';

export const putBin: UseCase<typeof PutBin, Runtime> = async (request, runtime) => {
  const { params, body, actor } = request;
  const { locationId, binId } = params;
  await requireLocation(runtime, actor, locationId, '/params/locationId');
  const key = binKey(locationId, binId);
  const current = await runtime.db.get<Bin>(key);
  const wanted = { binId, locationId, ...body };
  const { status, aggregate } = await saveUpsert(runtime.db, { key, current }, wanted, request);
  return { status, body: showBin(aggregate), version: aggregate.version };
};

import { requireLocation, requireSkus } from '../../inventory/public.ts';
import type { UseCase } from '#shared/http/request.ts';
import { saveUpsert } from '#shared/http/save-upsert.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { stockWorkErrors } from '../errors.ts';
import type { Bin, SkuBin } from '../model/put-away.ts';
import { binKey, skuBinKey } from '../store/bins.ts';
import { showSkuBin } from '../view/show-bin.ts';
import type { PutSkuBin } from './contract.ts';

export const putSkuBin: UseCase<typeof PutSkuBin, Runtime> = async (request, runtime) => {
  const { params, body, actor } = request;
  const { locationId, sku } = params;
  const { db } = runtime;
  await requireLocation(runtime, actor, locationId, '/params/locationId');
  await requireSkus(db, [{ sku, pointer: '/params/sku' }]);
  const detail = `${locationId} has no bin ${body.binId}`;
  if ((await db.get<Bin>(binKey(locationId, body.binId))) === undefined)
    throw problem(stockWorkErrors.BIN_NOT_FOUND, {
      detail,
      errors: [{ pointer: '/body/binId', code: 'BIN_NOT_FOUND', detail }],
    });
  const key = skuBinKey(locationId, sku);
  const current = await db.get<SkuBin>(key);
  const wanted = { sku, locationId, ...body };
  const { status, aggregate } = await saveUpsert(db, { key, current }, wanted, request);
  return { status, body: showSkuBin(aggregate), version: aggregate.version };
};

import { requireLocation, requireSkus } from '../../inventory/public.ts';
import { create } from '#shared/dynamodb/write-action.ts';
import type { UseCase } from '#shared/http/request.ts';
import { replayed } from '#shared/idempotency/recent-keys.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { StockTake } from '../model/stock-take.ts';
import { newStockTake } from '../requests/new-stock-take.ts';
import { stockTakeKey } from '../store/stock-takes.ts';
import { showStockTake } from '../view/show-stock-take.ts';
import type { OpenStockTake } from './contract.ts';

export const openStockTake: UseCase<typeof OpenStockTake, Runtime> = async (request, runtime) => {
  const { body, actor, idempotency } = request;
  await requireLocation(runtime, actor, body.locationId, '/body/locationId');
  const skus = body.skus === undefined ? undefined : [...new Set(body.skus)];
  await requireSkus(
    runtime.db,
    (body.skus ?? []).map((sku, at) => ({ sku, pointer: `/body/skus/${at}` })),
  );
  const stockTake = newStockTake({ ...body, skus }, request, runtime);
  const refusal = await runtime.db.writeOne(create(stockTakeKey(stockTake.stockTakeId), stockTake));
  const opened = refusal === undefined ? stockTake : (refusal.item as unknown as StockTake);
  replayed(opened.recentKeys, idempotency);
  return { status: 201, body: showStockTake(opened), version: opened.version };
};

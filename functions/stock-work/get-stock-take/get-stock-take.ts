import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { requireStockTake } from '../requests/require-stock-take.ts';
import { showStockTake } from '../view/show-stock-take.ts';
import type { GetStockTake } from './contract.ts';

export const getStockTake: UseCase<typeof GetStockTake, Runtime> = async ({ params, actor }, { db }) => {
  const found = await requireStockTake(db, params.stockTakeId, actor);
  return { status: 200, body: showStockTake(found), version: found.version };
};

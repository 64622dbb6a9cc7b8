import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { readLevels } from '../store/stock/stock.ts';
import { stockView } from '../view/stock-view.ts';
import { stockNotFound } from '../requests/stock-not-found.ts';
import { refuseOtherStores } from '../requests/require-location.ts';
import type { GetStock } from './contract.ts';

export const getStock: UseCase<typeof GetStock, Runtime> = async ({ actor, params }, { db }) => {
  refuseOtherStores(actor, params.locationId);
  const [level] = await readLevels(db, params.sku, [params.locationId]);
  if (level === undefined) throw stockNotFound(params);
  return { status: 200, body: stockView(level), version: level.version };
};

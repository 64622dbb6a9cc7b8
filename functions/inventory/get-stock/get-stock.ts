import { problem } from '../../../shared/http/problem.ts';
import type { UseCase } from '../../../shared/http/request.ts';
import type { Runtime } from '../../../shared/runtime.ts';
import { inventoryErrors } from '../errors.ts';
import { readLevels } from '../store/stock.ts';
import { shownLevel } from '../store/shown.ts';
import type { GetStock } from './contract.ts';

export const getStock: UseCase<typeof GetStock, Runtime> = async ({ params }, { db }) => {
  const [level] = await readLevels(db, params.sku, [params.locationId]);
  if (level === undefined)
    throw problem(inventoryErrors.STOCK_NOT_FOUND, {
      detail: `${params.sku} was never stocked at ${params.locationId}`,
    });
  return { status: 200, body: shownLevel(level), version: level.version };
};

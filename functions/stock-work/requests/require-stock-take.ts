import { worksAt, type Actor } from '#shared/actors/actor.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { problem } from '#shared/problems/problem.ts';
import { stockWorkErrors } from '../errors.ts';
import type { StockTake } from '../model/stock-take.ts';
import { loadStockTake } from '../store/stock-takes.ts';

/**
 * A stock-take, for staff of its location.
 *
 * @throws STOCK_TAKE_NOT_FOUND
 */
export const requireStockTake = async (
  db: Pick<Database, 'get'>,
  stockTakeId: string,
  actor: Actor,
): Promise<StockTake> => {
  const found = await loadStockTake(db, stockTakeId);
  if (found !== undefined && worksAt(actor, found.locationId)) return found;
  throw problem(stockWorkErrors.STOCK_TAKE_NOT_FOUND, {
    detail: `no stock-take ${stockTakeId} for this caller`,
  });
};

export const stockTakeEnded = ({ stockTakeId, status }: Pick<StockTake, 'stockTakeId' | 'status'>) =>
  problem(stockWorkErrors.STOCK_TAKE_STATUS, {
    detail: `${stockTakeId} is ${status}`,
    extensions: { currentStatus: status },
  });

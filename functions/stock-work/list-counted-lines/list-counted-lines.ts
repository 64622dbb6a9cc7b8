import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { requireStockTake } from '../requests/require-stock-take.ts';
import { pageOfLines } from '../store/stock-takes.ts';
import { showLine } from '../view/show-stock-take.ts';
import type { ListCountedLines } from './contract.ts';

export const listCountedLines: UseCase<typeof ListCountedLines, Runtime> = async (
  { params, query, actor },
  { db },
) => {
  const { stockTakeId, status } = await requireStockTake(db, params.stockTakeId, actor);
  const { items, nextCursor = null } = await pageOfLines(db, stockTakeId, query);
  const isBlind = status === 'open';
  return { status: 200, body: { data: items.map((line) => showLine(line, isBlind)), page: { nextCursor } } };
};

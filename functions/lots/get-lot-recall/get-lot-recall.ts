import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { requireRecall } from '../requests/require-recall.ts';
import { salesOfLot } from '../store/lots.ts';
import { showRecall, showSale } from '../view/show-lot.ts';
import type { GetLotRecall } from './contract.ts';

export const getLotRecall: UseCase<typeof GetLotRecall, Runtime> = async ({ params, query }, { db }) => {
  const recall = await requireRecall(db, params.recallId);
  const { items, nextCursor } = await salesOfLot(db, recall, query);
  return {
    status: 200,
    body: {
      recall: showRecall(recall),
      sales: items.map(showSale),
      page: { nextCursor: nextCursor ?? null },
    },
  };
};

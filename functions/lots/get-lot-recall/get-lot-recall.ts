import type { UseCase } from '#shared/http/request.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { lotsErrors } from '../errors.ts';
import { salesOfLot } from '../store/lots.ts';
import { loadRecall } from '../store/recalls.ts';
import { showRecall, showSale } from '../view/show-lot.ts';
import type { GetLotRecall } from './contract.ts';

export const getLotRecall: UseCase<typeof GetLotRecall, Runtime> = async ({ params, query }, { db }) => {
  const recall = await loadRecall(db, params.recallId);
  if (recall === undefined)
    throw problem(lotsErrors.RECALL_NOT_FOUND, { detail: `no recall ${params.recallId}` });
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

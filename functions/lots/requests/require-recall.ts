import type { Database } from '#shared/dynamodb/database.ts';
import { problem } from '#shared/problems/problem.ts';
import { lotsErrors } from '../errors.ts';
import type { LotRecall } from '../model/lot-recall.ts';
import { loadRecall } from '../store/recalls.ts';

/** @throws RECALL_NOT_FOUND */
export const requireRecall = async (db: Pick<Database, 'get'>, recallId: string): Promise<LotRecall> => {
  const found = await loadRecall(db, recallId);
  if (found !== undefined) return found;
  throw problem(lotsErrors.RECALL_NOT_FOUND, { detail: `no recall ${recallId}` });
};

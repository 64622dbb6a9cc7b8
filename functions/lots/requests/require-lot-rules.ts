import type { Database } from '#shared/dynamodb/database.ts';
import { problem } from '#shared/problems/problem.ts';
import { lotsErrors } from '../errors.ts';
import type { LotRules } from '../model/lot-rules.ts';
import { lotRulesKey } from '../store/lots.ts';

/** @throws LOT_RULES_NOT_FOUND */
export const requireLotRules = async (db: Pick<Database, 'get'>, sku: string): Promise<LotRules> => {
  const found = await db.get<LotRules>(lotRulesKey(sku));
  if (found !== undefined) return found;
  throw problem(lotsErrors.LOT_RULES_NOT_FOUND, { detail: `${sku} is not traced by lot` });
};

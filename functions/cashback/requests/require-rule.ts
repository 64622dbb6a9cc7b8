import type { Database } from '#shared/dynamodb/database.ts';
import { problem } from '#shared/problems/problem.ts';
import { cashbackErrors } from '../errors.ts';
import type { CashbackRule } from '../model/rule.ts';
import { ruleKey } from '../store/keys.ts';

/** @throws CASHBACK_RULE_NOT_FOUND */
export const requireRule = async (db: Database, ruleId: string): Promise<CashbackRule> => {
  const found = await db.get<CashbackRule>(ruleKey(ruleId));
  if (found !== undefined) return found;
  throw problem(cashbackErrors.CASHBACK_RULE_NOT_FOUND, { detail: `there is no cashback rule ${ruleId}` });
};

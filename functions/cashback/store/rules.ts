import { may, mayRead } from '#shared/contracts/grant.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { queryAll } from '#shared/dynamodb/query-all.ts';
import { problem } from '#shared/http/problem.ts';
import { cashbackErrors } from '../errors.ts';
import type { CashbackRule } from '../model/rule.ts';
import { cashbackItems } from '../table.ts';
import { ruleGivenKey, ruleKey } from './keys.ts';

const { rule, ruleGiven } = cashbackItems.items;

/** What a function needs to read the rules, with what they gave. */
export const readRulesGrants = [mayRead(rule), may(ruleGiven, 'GetItem', 'BatchGetItem')];

/** Every rule, those that are over included. */
export const readRules = (db: Database): Promise<readonly CashbackRule[]> =>
  queryAll<CashbackRule>(db, 'orders', 'CASHBACK');

/** @throws CASHBACK_RULE_NOT_FOUND */
export const requireRule = async (db: Database, ruleId: string): Promise<CashbackRule> => {
  const found = await db.get<CashbackRule>(ruleKey(ruleId));
  if (found !== undefined) return found;
  throw problem(cashbackErrors.CASHBACK_RULE_NOT_FOUND, { detail: `there is no cashback rule ${ruleId}` });
};

/** What rules gave so far, in their order; minor units. */
export const givenBy = async (db: Database, ruleIds: readonly string[]): Promise<readonly number[]> => {
  const found = await db.getMany<{ readonly given: number }>(ruleIds.map(ruleGivenKey));
  return found.map((item) => item?.given ?? 0);
};

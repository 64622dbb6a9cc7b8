import { may, mayRead } from '#shared/contracts/grant.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { queryAll } from '#shared/dynamodb/query-all.ts';
import type { CashbackRule } from '../model/rule.ts';
import { cashbackItems } from '../table.ts';
import { ruleGivenKey } from './keys.ts';

const { rule, ruleGiven } = cashbackItems.items;

/** What a function needs to read the rules, with what they gave. */
export const readRulesGrants = [mayRead(rule), may(ruleGiven, 'GetItem', 'BatchGetItem')];

/** Every rule, those that are over included. */
export const readRules = (db: Database): Promise<readonly CashbackRule[]> =>
  queryAll<CashbackRule>(db, 'orders', 'CASHBACK');

/** What rules gave so far, in their order; minor units. */
export const givenBy = async (db: Database, ruleIds: readonly string[]): Promise<readonly number[]> => {
  const found = await db.getMany<{ readonly given: number }>(ruleIds.map(ruleGivenKey));
  return found.map((item) => item?.given ?? 0);
};

import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { givenBy } from '../store/rules.ts';
import { requireRule } from '../requests/require-rule.ts';
import { viewOfRule } from '../view/rule-view.ts';
import type { GetCashbackRule } from './contract.ts';

export const getCashbackRule: UseCase<typeof GetCashbackRule, Runtime> = async ({ params }, { db }) => {
  const [rule, [given = 0]] = await Promise.all([
    requireRule(db, params.ruleId),
    givenBy(db, [params.ruleId]),
  ]);
  return { status: 200, body: viewOfRule(rule, given), version: rule.version };
};

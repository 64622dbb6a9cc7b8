import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { givenBy, requireRule } from '../store/rules.ts';
import { shownRule } from '../store/shown.ts';
import type { GetCashbackRule } from './contract.ts';

export const getCashbackRule: UseCase<typeof GetCashbackRule, Runtime> = async ({ params }, { db }) => {
  const [rule, [given = 0]] = await Promise.all([
    requireRule(db, params.ruleId),
    givenBy(db, [params.ruleId]),
  ]);
  return { status: 200, body: shownRule(rule, given), version: rule.version };
};

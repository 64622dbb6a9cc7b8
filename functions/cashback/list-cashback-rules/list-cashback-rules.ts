import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { givenBy, readRules } from '../store/rules.ts';
import { viewOfRule } from '../view/rule-view.ts';
import type { ListCashbackRules } from './contract.ts';

export const listCashbackRules: UseCase<typeof ListCashbackRules, Runtime> = async (_request, { db }) => {
  const rules = await readRules(db);
  const given = await givenBy(
    db,
    rules.map(({ ruleId }) => ruleId),
  );
  const data = rules.map((rule, at) => viewOfRule(rule, given[at] ?? 0));
  return { status: 200, body: { data, page: { nextCursor: null } } };
};

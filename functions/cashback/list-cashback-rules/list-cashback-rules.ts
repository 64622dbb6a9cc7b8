import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { givenBy, readRules } from '../store/rules.ts';
import { shownRule } from '../store/shown.ts';
import type { ListCashbackRules } from './contract.ts';

export const listCashbackRules: UseCase<typeof ListCashbackRules, Runtime> = async (_request, { db }) => {
  const rules = await readRules(db);
  const given = await givenBy(
    db,
    rules.map(({ ruleId }) => ruleId),
  );
  const data = rules.map((rule, at) => shownRule(rule, given[at] ?? 0));
  return { status: 200, body: { data, page: { nextCursor: null } } };
};

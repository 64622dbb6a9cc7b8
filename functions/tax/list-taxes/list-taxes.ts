import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { builtInRules } from '../model/built-in-rules.ts';
import { ruleKey } from '../model/find-rate.ts';
import { shownRule } from '../view/shown-tax.ts';
import { readTaxRules } from '../store/tax-rules.ts';
import type { ListTaxes } from './contract.ts';

export const listTaxes: UseCase<typeof ListTaxes, Runtime> = async ({ query }, { db }) => {
  const own = await readTaxRules(db);
  const rules = new Map([...builtInRules, ...own.map((rule) => [ruleKey(rule), rule] as const)]);
  const wanted = [...rules.values()].filter(
    ({ region }) => query.country === undefined || region.startsWith(query.country),
  );
  return { status: 200, body: { data: wanted.map(shownRule), page: { nextCursor: null } } };
};

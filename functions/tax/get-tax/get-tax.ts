import { problem } from '#shared/problems/problem.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { taxErrors } from '../errors.ts';
import { builtInRules } from '../model/built-in-rules.ts';
import { ruleKey } from '../model/find-rate.ts';
import { shownRule } from '../view/shown-tax.ts';
import { taxRuleKey, type StoredTaxRule } from '../store/tax-rules.ts';
import type { GetTax } from './contract.ts';

export const getTax: UseCase<typeof GetTax, Runtime> = async ({ params }, { db }) => {
  const own = await db.get<StoredTaxRule>(taxRuleKey(params.region, params.taxClass));
  const rule = own ?? builtInRules.get(ruleKey(params));
  if (rule === undefined)
    throw problem(taxErrors.TAX_NOT_FOUND, {
      detail: `no tax rule for class ${params.taxClass} in region ${params.region}`,
    });
  return { status: 200, body: shownRule(rule), ...(own === undefined ? {} : { version: own.version }) };
};

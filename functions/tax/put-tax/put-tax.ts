import { invalidRequest } from '#shared/problems/problem.ts';
import type { UseCase } from '#shared/http/request.ts';
import { saveUpsert } from '#shared/http/save-upsert.ts';
import type { Runtime } from '#shared/runtime.ts';
import { faultOfRegion } from '../model/find-region.ts';
import { faultsOfRates } from '../model/faults-of-rates.ts';
import type { TaxRule } from '../model/rate.ts';
import { shownRule } from '../view/shown-tax.ts';
import { taxRuleKey, type StoredTaxRule } from '../store/tax-rules.ts';
import type { PutTax } from './contract.ts';

export const putTax: UseCase<typeof PutTax, Runtime> = async (request, { db }) => {
  const { params, body } = request;
  const faults = [...faultOfRegion(params.region), ...faultsOfRates(body.rates)];
  if (faults.length > 0) throw invalidRequest(faults);
  const key = taxRuleKey(params.region, params.taxClass);
  const current = await db.get<StoredTaxRule>(key);
  const wanted: TaxRule = { ...params, rates: body.rates };
  const { status, aggregate } = await saveUpsert(db, { key, current }, wanted, request);
  return { status, body: shownRule(aggregate), version: aggregate.version };
};

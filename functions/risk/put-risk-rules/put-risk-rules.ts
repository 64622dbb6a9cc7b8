import type { Versioned } from '#shared/dynamodb/aggregate.ts';
import { saveUpsert } from '#shared/http/save-upsert.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { RiskRules } from '../model/assessment.ts';
import { loadStoredRiskRules, riskRulesKey } from '../store/risk-rules.ts';
import { showRiskRules } from '../view/show-risk.ts';
import type { PutRiskRules } from './contract.ts';

export const putRiskRules: UseCase<typeof PutRiskRules, Runtime> = async (request, { db }) => {
  const wanted: Omit<RiskRules, keyof Versioned> = request.body;
  const at = { key: riskRulesKey, current: await loadStoredRiskRules(db) };
  const { status, aggregate } = await saveUpsert(db, at, wanted, request);
  return { status, body: showRiskRules(aggregate), version: aggregate.version };
};

import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { loadRiskRules } from '../store/risk-rules.ts';
import { showRiskRules } from '../view/show-risk.ts';
import type { GetRiskRules } from './contract.ts';

export const getRiskRules: UseCase<typeof GetRiskRules, Runtime> = async (_request, { db }) => {
  const rules = await loadRiskRules(db);
  return { status: 200, body: showRiskRules(rules), version: rules.version };
};

import { may } from '#shared/contracts/grant.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import type { RiskRules } from '../model/assessment.ts';
import { riskRulesBody } from '../schemas.ts';
import { riskItems } from '../table.ts';

export const riskRulesKey: Key = { table: 'orders', pk: 'RISK-RULES', sk: 'A' };

export const readRiskRulesGrants = [may(riskItems.items.rules, 'GetItem')];
export const putRiskRulesGrants = [...readRiskRulesGrants, may(riskItems.items.rules, 'PutItem')];

export const loadStoredRiskRules = (db: Database): Promise<RiskRules | undefined> =>
  db.get<RiskRules>(riskRulesKey);

/** Without rules no order is assessed. */
export const loadRiskRules = async (db: Database): Promise<RiskRules> =>
  (await loadStoredRiskRules(db)) ?? { version: 0, ...riskRulesBody.parse({}) };

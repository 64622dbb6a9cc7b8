import { may } from '#shared/contracts/grant.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import { keep } from '#shared/dynamodb/keep.ts';
import type { Clock } from '#shared/time/clock.ts';
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

/** New rules apply everywhere within this time. */
const KEPT_MS = 2000;

const kept = keep(KEPT_MS, loadRiskRules);

/** The rules, at most two seconds old: every order asks for them. */
export const rememberedRiskRules = (db: Database, clock: Clock): Promise<RiskRules> =>
  kept.load(db, clock.now());

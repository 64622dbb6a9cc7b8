import type * as z from 'zod/mini';
import type { CashbackRule } from '../model/rule.ts';
import type { cashbackRule } from '../schemas.ts';

/** A rule as staff see it, and what it gave; only declared fields leave the house. */
export const viewOfRule = (rule: CashbackRule, given: number): z.input<typeof cashbackRule> => ({
  ruleId: rule.ruleId,
  version: rule.version,
  name: rule.name,
  startsAt: rule.startsAt,
  endsAt: rule.endsAt,
  currency: rule.currency,
  conditions: rule.conditions,
  target: rule.target,
  earn: rule.earn,
  minimumSpend: rule.minimumSpend,
  limits: rule.limits,
  availableAfterDays: rule.availableAfterDays,
  validDays: rule.validDays,
  given,
});

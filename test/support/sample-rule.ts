import type { CashbackRule } from '../../functions/cashback/model/rule.ts';

/** A cashback rule: 5 % of everything, to be spent in 14 days. */
export const sampleRule = (changes: Partial<CashbackRule> = {}): CashbackRule => ({
  ruleId: 'five',
  version: 1,
  name: '5 % back',
  startsAt: '2026-11-01T00:00:00Z',
  currency: 'IDR',
  conditions: {},
  target: {},
  earn: { kind: 'percent', percent: 5 },
  limits: {},
  availableAfterDays: 14,
  ...changes,
});

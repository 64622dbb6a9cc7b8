import { loadDirectory } from '../../channels/public.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { pricingErrors } from '../errors.ts';
import type { PriceRecord } from '../model/price.ts';
import { breachesOf } from '../model/breaches-of.ts';
import { limits, type Breach } from '../model/price-rule.ts';
import type { StoredPriceList } from '../store/price-list.ts';
import { priceRules } from '../store/price-rules.ts';

/** What a new or changed record is judged by beside the rules. */
export interface JudgedRecord {
  readonly currency: string;
  readonly record: PriceRecord;
  readonly list: StoredPriceList | undefined;
  readonly category: string | undefined;
}

/** Every limit a record is outside of, of those that are asked. */
export const judgePrice = async (
  { currency, record, list, category }: JudgedRecord,
  { db, clock }: Pick<Runtime, 'db' | 'clock'>,
  asked: readonly Breach['limit'][] = limits,
): Promise<readonly Breach[]> => {
  const rules = await priceRules.load(db, clock.now());
  if (rules.length === 0) return [];
  const { channels } = await loadDirectory(db, clock);
  const facts = { list: { currency, prices: list?.prices ?? [] }, cost: list?.cost, category, channels };
  return breachesOf({ rules, record, ...facts, now: clock.now() }, asked);
};

/** Refuses a price outside a rule that lets nobody make an exception, and names every such rule. */
export const refuseOutside = (breaches: readonly Breach[]): void => {
  const strict = breaches.filter(({ rule }) => rule.outside === 'refuse');
  if (strict.length === 0) return;
  throw problem(pricingErrors.PRICE_RULE_BROKEN, {
    detail: strict.map(({ rule, detail }) => `${rule.code}: ${detail}`).join('; '),
    errors: strict.map(({ rule, limit, detail }) => ({
      pointer: '/body/amount',
      code: `PRICE_${limit.toUpperCase()}`,
      detail: `${rule.code}: ${detail}`,
    })),
    extensions: { rules: [...new Set(strict.map(({ rule }) => rule.code))] },
  });
};

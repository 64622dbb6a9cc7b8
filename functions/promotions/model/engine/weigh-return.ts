import type { UnitAmount } from '#shared/money/allocate-units.ts';
import { candidateOf } from './candidate-promotion.ts';
import { amountOf, basketOf, spread, type Basket } from './basket.ts';
import { compilePromotions } from './compile-promotions.ts';
import type { Effect } from '../effect.ts';
import { deductionOf } from './evaluate-promotions.ts';
import { goodsReasons } from './goods-reasons.ts';
import type { PromotionLine } from './priced-cart.ts';
import type { Promotion } from '../promotion.ts';
import type { ReturnRule } from './return-rule.ts';

/** Units of a line that the customer keeps. */
export interface KeptUnits extends Pick<PromotionLine, 'lineId' | 'sku' | 'quantity' | 'unitPrice'> {
  /** What all other promotions leave of the price of each, in runs. */
  readonly left: readonly UnitAmount[];
}

/** What a promotion gives on what is kept, by line and unit; `undefined` when that is not what it asks for any more. */
export type Weighed = ReadonlyMap<string, readonly UnitAmount[]> | undefined;

/**
 * Weighs a promotion of an order anew on the goods that are kept. What it asks for is measured on their prices, as it
 * was at the sale; what it gives comes off what the others leave, and is never more than it gave then.
 */
export const weighReturn = (rule: ReturnRule, kept: readonly KeptUnits[]): Weighed => {
  const basket = basketOf(kept);
  const promotions = compilePromotions([promotionOf(rule)]);
  const start = { basket, question: { lines: kept, context: nowhere, promotions, coupons: [] } };
  const [compiled] = promotions.ordered;
  if (compiled === undefined) return undefined;
  const candidate = candidateOf(compiled, 0, start);
  // A gift that was given is not asked for again.
  if (goodsReasons(candidate, start).some(({ code }) => code !== 'gift_not_there')) return undefined;
  const left: Basket = kept.map((line) => ({ line, left: line.left }));
  const full = deductionOf(candidate, left, start);
  const most = amountOf(new Map(rule.gave.map(({ shares }, at) => [at, shares])));
  const deduction = amountOf(full) > most ? spread(most, full) : full;
  return new Map([...deduction].map(([at, shares]) => [kept[at]?.lineId ?? '', shares]));
};

/** Who bought where was settled at the sale. */
const nowhere = { currency: '', channel: '', at: 0 };

const promotionOf = ({ effect, conditions, target, gettable = [] }: ReturnRule): Promotion => ({
  promotionId: '',
  version: 1,
  name: '',
  state: 'active',
  startsAt: new Date(0).toISOString(),
  priority: 0,
  combines: 'with_all',
  activation: 'automatic',
  conditions,
  target: { skus: target },
  effect: gotFrom(effect, gettable),
});

const gotFrom = (effect: Effect, gettable: readonly string[]): Effect =>
  effect.kind === 'buy_get' ? { ...effect, of: { skus: gettable } } : effect;

import type { UnitAmount } from '#shared/money/allocate-units.ts';
import type { CandidatePromotion } from './candidate-promotion.ts';
import type { Basket, Deduction } from './basket.ts';
import type { Conditions } from '../conditions.ts';
import type { Effect } from '../effect.ts';

/**
 * What an order keeps of a promotion that is weighed anew when goods come back: later changes of the promotion change
 * nothing for it. Its goods are named by the SKUs that the order has.
 */
export interface ReturnRule {
  readonly effect: Effect;
  readonly conditions: Pick<Conditions, 'minimumGoods' | 'minimumUnits'>;
  readonly target: readonly string[];
  /** What could be got, of a promotion that gives units for units bought. */
  readonly gettable?: readonly string[];
  /** What it gave, unit by unit, by line. */
  readonly gave: readonly { readonly lineId: string; readonly shares: readonly UnitAmount[] }[];
}

/** The rule to keep, when the promotion asks for it. @param deduction what it gave, by the line's place in the basket */
export const returnRuleOf = (
  { compiled: { promotion }, target, gettable }: CandidatePromotion,
  basket: Basket,
  deduction: Deduction,
): ReturnRule | undefined => {
  if (promotion.afterReturn !== 'recalculate') return undefined;
  const { minimumGoods, minimumUnits } = promotion.conditions;
  const { effect } = promotion;
  const skusAt = (places: readonly number[]) => places.flatMap((at) => basket[at]?.line.sku ?? []);
  return {
    effect,
    conditions: {
      minimumGoods,
      minimumUnits,
    },
    target: skusAt(target),
    ...(effect.kind === 'buy_get' ? { gettable: skusAt(gettable) } : {}),
    gave: [...deduction].flatMap(([at, shares]) => {
      const line = basket[at]?.line;
      return line === undefined ? [] : [{ lineId: line.lineId, shares }];
    }),
  };
};

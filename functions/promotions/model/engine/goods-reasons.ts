import type { CandidatePromotion } from './candidate-promotion.ts';
import { totalOf } from '#shared/money/allocate-units.ts';
import type { Basket } from './basket.ts';
import type { DeliveryOff, Gift, Steps } from '../effect.ts';
import type { NotAppliedReason } from '../outcome.ts';
import type { PromotionQuestion } from './promotion-question.ts';
import { unitsShortOfSet } from './deductions/buy-get-deduction.ts';
import { partsMissing } from './deductions/bundle-deduction.ts';

interface GoodsQuestion {
  /** As priced, before any promotion: what a promotion asks for never hangs on another one. */
  readonly basket: Basket;
  readonly question: PromotionQuestion;
}

/** What a cart lacks for a promotion. Empty: it has everything. */
export const goodsReasons = (
  candidate: CandidatePromotion,
  asked: GoodsQuestion,
): readonly NotAppliedReason[] => {
  if (candidate.target.length === 0) return [{ code: 'nothing_targeted' }];
  const { minimumGoods = 0, minimumUnits = 0 } = candidate.compiled.promotion.conditions;
  return [
    ...goodsShort(minimumGoods - goodsOf(candidate, asked)),
    ...unitsShort(minimumUnits - countOf(candidate, asked)),
    ...effectReasons(candidate, asked),
  ];
};

const goodsShort = (amount: number): readonly NotAppliedReason[] =>
  amount > 0 ? [{ code: 'goods_short', missing: { amount } }] : [];

const unitsShort = (units: number): readonly NotAppliedReason[] =>
  units > 0 ? [{ code: 'units_short', missing: { units } }] : [];

/** What the target is worth in a step's measure. */
export const reachOf = (
  candidate: CandidatePromotion,
  asked: { readonly basket: Basket },
  by: Steps['by'],
): number => (by === 'goods' ? goodsOf(candidate, asked) : countOf(candidate, asked));

const goodsOf = ({ target }: CandidatePromotion, { basket }: { readonly basket: Basket }): number =>
  target.reduce((sum, at) => sum + totalOf(basket[at]?.left ?? []), 0);

const countOf = ({ target }: CandidatePromotion, { basket }: { readonly basket: Basket }): number =>
  target.reduce((sum, at) => sum + (basket[at]?.line.quantity ?? 0), 0);

const effectReasons = (candidate: CandidatePromotion, asked: GoodsQuestion): readonly NotAppliedReason[] => {
  const { effect } = candidate.compiled.promotion;
  switch (effect.kind) {
    case 'percent':
    case 'amount_off_unit':
    case 'amount_off_target':
    case 'fixed_price':
      return [];
    case 'buy_get':
      return unitsShort(
        unitsShortOfSet(asked.basket, { buy: candidate.target, get: candidate.gettable }, effect),
      );
    case 'bundle': {
      const skus = partsMissing(asked.basket, candidate.target, effect);
      return skus.length === 0 ? [] : [{ code: 'parts_missing', missing: { skus } }];
    }
    case 'steps': {
      const first = Math.min(...effect.steps.map(({ from }) => from));
      const missing = first - reachOf(candidate, asked, effect.by);
      return effect.by === 'goods' ? goodsShort(missing) : unitsShort(missing);
    }
    case 'gift':
      return giftReasons(effect, candidate, asked);
    case 'delivery':
      return deliveryReasons(effect, asked);
  }
};

const giftReasons = (
  { sku, quantity }: Gift,
  { budget }: CandidatePromotion,
  { question }: GoodsQuestion,
): readonly NotAppliedReason[] => {
  const offer = question.gifts?.get(sku);
  if (offer === undefined || offer.available < quantity) return [{ code: 'gift_not_there' }];
  // A gift is given whole or not at all.
  return offer.unitPrice * quantity > budget ? [{ code: 'budget_spent' }] : [];
};

const deliveryReasons = (
  { options }: DeliveryOff,
  { question: { delivery } }: GoodsQuestion,
): readonly NotAppliedReason[] => {
  if (delivery === undefined) return [{ code: 'no_delivery' }];
  return options === undefined || options.includes(delivery.optionId)
    ? []
    : [{ code: 'other_delivery_option' }];
};

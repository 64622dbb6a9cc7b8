import { totalOf } from '#shared/money/allocate-units.ts';
import type { CandidatePromotion } from './candidate-promotion.ts';
import type { Basket, BasketLine } from './basket.ts';
import type { Evaluation, PromotionStep } from './evaluate-promotions.ts';
import type {
  AppliedPromotion,
  PromotedLine,
  GivenGift,
  LineDiscount,
  PromotionOutcome,
} from '../outcome.ts';
import { returnRuleOf } from './return-rule.ts';
import type { PricedDelivery } from './priced-cart.ts';

/** What the chosen promotions come to: by line and unit, for delivery, and by promotion. */
export const showOutcome = (
  { steps, basket }: Evaluation,
  delivery: PricedDelivery | undefined,
): Omit<PromotionOutcome, 'notApplied'> => {
  const discounts = discountsByLine(steps);
  const discounted = basket.map((entry, at) => discountedLine(entry, discounts.get(at) ?? []));
  return {
    lines: discounted,
    gifts: steps.flatMap(givenGift),
    ...(delivery === undefined ? {} : { delivery: discountedDelivery(delivery, steps) }),
    goodsDiscount: discounted.reduce((sum, { discount }) => sum + discount, 0),
    applied: steps.map((step) => appliedPromotion(step, basket)),
  };
};

/** By the line's place, in the order they were applied. */
const discountsByLine = (steps: readonly PromotionStep[]): ReadonlyMap<number, readonly LineDiscount[]> => {
  const byLine = new Map<number, LineDiscount[]>();
  for (const { candidate, does } of steps) {
    if (does.kind !== 'goods') continue;
    const name = nameOf(candidate);
    for (const [at, shares] of does.deduction) {
      const amount = totalOf(shares);
      if (amount === 0) continue;
      const discounts = byLine.get(at) ?? [];
      discounts.push({ ...name, amount, shares });
      byLine.set(at, discounts);
    }
  }
  return byLine;
};

const discountedLine = (
  { line: { lineId, unitPrice, quantity }, left }: BasketLine,
  discounts: readonly LineDiscount[],
): PromotedLine => {
  const net = totalOf(left);
  const gross = unitPrice * quantity;
  const shares = left.map(({ units, amount }) => ({ units, amount: unitPrice - amount }));
  return { lineId, gross, discount: gross - net, net, discounts, shares };
};

const discountedDelivery = ({ optionId, fee }: PricedDelivery, steps: readonly PromotionStep[]) => {
  const discount = steps.reduce((sum, { does, amount }) => sum + (does.kind === 'delivery' ? amount : 0), 0);
  return { optionId, fee, discount, net: fee - discount };
};

const givenGift = ({ candidate, does }: PromotionStep): readonly GivenGift[] =>
  does.kind === 'gift'
    ? [{ ...nameOf(candidate), sku: does.gift.sku, quantity: does.gift.quantity, unitPrice: does.unitPrice }]
    : [];

const appliedPromotion = (
  { candidate, amount, isCapped, does }: PromotionStep,
  basket: Basket,
): AppliedPromotion => {
  const rule = returnRuleOf(candidate, basket, does.kind === 'goods' ? does.deduction : new Map());
  return {
    ...nameOf(candidate),
    version: candidate.compiled.promotion.version,
    amount,
    ...(isCapped ? { isCapped } : {}),
    ...(rule === undefined ? {} : { rule }),
  };
};

const nameOf = ({ compiled: { promotion }, couponCode }: CandidatePromotion) => ({
  promotionId: promotion.promotionId,
  name: promotion.name,
  couponCode,
});

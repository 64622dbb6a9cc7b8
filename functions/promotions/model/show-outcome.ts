import { totalOf, type UnitAmount } from '../../../shared/money/allocate-units.ts';
import type { Aim } from './aim.ts';
import { perUnit } from './basket.ts';
import type { Evaluation, Step } from './evaluate.ts';
import type {
  AppliedPromotion,
  DiscountedLine,
  GivenGift,
  LineDiscount,
  PromotionOutcome,
} from './outcome.ts';
import type { PricedDelivery, PricedLine } from './priced-cart.ts';
import type { PromotionQuestion } from './question.ts';

/** What the chosen promotions come to: by line and unit, for delivery, and by promotion. */
export const showOutcome = (
  { steps }: Evaluation,
  { lines, delivery }: Pick<PromotionQuestion, 'lines' | 'delivery'>,
): Omit<PromotionOutcome, 'notApplied'> => {
  const discounted = lines.map((line, at) => discountedLine(line, discountsOf(steps, at)));
  return {
    lines: discounted,
    gifts: steps.flatMap(givenGift),
    ...(delivery === undefined ? {} : { delivery: discountedDelivery(delivery, steps) }),
    goodsDiscount: discounted.reduce((sum, { discount }) => sum + discount, 0),
    applied: steps.map(appliedPromotion),
  };
};

const discountsOf = (steps: readonly Step[], at: number): readonly LineDiscount[] =>
  steps.flatMap(({ aim, does }) => {
    const shares = does.kind === 'goods' ? does.taking.get(at) : undefined;
    const amount = shares === undefined ? 0 : totalOf(shares);
    return shares === undefined || amount === 0 ? [] : [{ ...nameOf(aim), amount, shares }];
  });

const discountedLine = (
  { lineId, unitPrice, quantity }: PricedLine,
  discounts: readonly LineDiscount[],
): DiscountedLine => {
  const gross = unitPrice * quantity;
  const shares = discounts.reduce<readonly UnitAmount[]>(
    (sum, discount) => perUnit(sum, discount.shares, (a, b) => a + b),
    [{ units: quantity, amount: 0 }],
  );
  const discount = totalOf(shares);
  return { lineId, gross, discount, net: gross - discount, discounts, shares };
};

const discountedDelivery = ({ optionId, fee }: PricedDelivery, steps: readonly Step[]) => {
  const discount = steps.reduce((sum, { does, amount }) => sum + (does.kind === 'delivery' ? amount : 0), 0);
  return { optionId, fee, discount, net: fee - discount };
};

const givenGift = ({ aim, does }: Step): readonly GivenGift[] =>
  does.kind === 'gift'
    ? [{ ...nameOf(aim), sku: does.gift.sku, quantity: does.gift.quantity, unitPrice: does.unitPrice }]
    : [];

const appliedPromotion = ({ aim, amount, isCapped }: Step): AppliedPromotion => ({
  ...nameOf(aim),
  version: aim.compiled.promotion.version,
  amount,
  ...(isCapped ? { isCapped } : {}),
});

const nameOf = ({ compiled: { promotion }, couponCode }: Aim) => ({
  promotionId: promotion.promotionId,
  name: promotion.name,
  ...(couponCode === undefined ? {} : { couponCode }),
});

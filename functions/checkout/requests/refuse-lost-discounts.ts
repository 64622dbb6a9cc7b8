import type { Cart } from '../../carts/public.ts';
import { promotionsErrors } from '../../promotions/errors.ts';
import { savingsIn, type Quote } from '../../quoting/public.ts';
import { problem, type FieldProblem } from '#shared/problems/problem.ts';
import { checkoutErrors } from '../errors.ts';
import type { CheckoutRequest } from '../model/request.ts';

/** Refuses to charge more than the shopper saw because a discount is gone, unless they have seen the new total. */
export const refuseLostDiscounts = (
  cart: Cart,
  quote: Quote,
  { acceptPriceChanges, expectedTotal }: CheckoutRequest['body'],
): void => {
  if (acceptPriceChanges) return;
  const usedUp = usedUpCoupons(cart, quote);
  const lost = [...lostSavings(cart, quote), ...higherTotal(quote, expectedTotal)];
  const isUnseen = cart.savings === undefined && usedUp.length > 0;
  if (lost.length === 0 && !isUnseen) return;
  throw problem(usedUp.length > 0 ? promotionsErrors.COUPON_USED_UP : checkoutErrors.PRICE_CHANGED, {
    detail: [...usedUp, ...lost].map(({ detail }) => detail).join('; '),
    errors: [...usedUp, ...lost],
  });
};

const lostSavings = ({ savings = 0 }: Cart, quote: Quote): readonly FieldProblem[] => {
  const now = savingsIn(quote);
  if (now >= savings) return [];
  const detail = `promotions gave ${savings} when the cart was last changed, and give ${now} now (minor units)`;
  return [{ pointer: '/cart/totals/discount', code: 'DISCOUNT_LOST', detail }, ...goneGifts(quote)];
};

/** Gifts that the cart would get if they were there. */
const goneGifts = ({ promotions }: Quote): readonly FieldProblem[] =>
  promotions.notApplied
    .filter(({ reasons }) => reasons.every(({ code }) => code === 'gift_not_there'))
    .map(({ promotionId, name }) => ({
      pointer: `/cart/gifts/${promotionId}`,
      code: 'GIFT_NOT_THERE',
      detail: `the gift of ${name} is no longer available`,
    }));

const higherTotal = ({ totals }: Quote, expected: number | undefined): readonly FieldProblem[] => {
  if (expected === undefined || totals.total <= expected) return [];
  const detail = `the total is ${totals.total}, more than the ${expected} the shopper saw (minor units)`;
  return [{ pointer: '/body/expectedTotal', code: 'PRICE_CHANGED', detail }];
};

const limits: ReadonlySet<string> = new Set(['used_up', 'used_up_by_customer', 'budget_spent']);

/** Codes of the cart that would hold but for what others, or this customer, used of them. */
const usedUpCoupons = ({ coupons = [] }: Cart, { promotions }: Quote): readonly FieldProblem[] =>
  coupons.flatMap(({ code, promotionId }) => {
    const refused = promotions.notApplied.find((each) => each.promotionId === promotionId);
    if (refused === undefined) return [];
    const isUsedUp = refused.reasons.some((reason) => limits.has(reason.code) || reason.code === 'no_coupon');
    const detail = `${code} was used as often as it may be, or was revoked`;
    return isUsedUp ? [{ pointer: `/cart/coupons/${code}`, code: 'COUPON_USED_UP', detail }] : [];
  });

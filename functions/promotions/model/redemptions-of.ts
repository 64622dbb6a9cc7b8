import type { Coupon } from './coupon.ts';
import type { AppliedPromotion } from './outcome.ts';
import type { Promotion } from './promotion.ts';
import type { Redemption } from './redemption.ts';
import { hasRoom, type UseCount } from './uses.ts';

/** What was read of counters, by promotion id and by code. */
export interface Counters {
  readonly promotions: ReadonlyMap<string, Counted<Promotion>>;
  readonly coupons: ReadonlyMap<string, Counted<Coupon>>;
  /** Keys of all identities the buyer is known by: customer id, digests of e-mail address and phone number. */
  readonly buyerKeys: readonly string[];
}

export interface Counted<Of> {
  readonly of: Of;
  /** Absent: its uses are not counted. */
  readonly count?: UseCount;
}

/**
 * What an order counts of the promotions it gets.
 *
 * @returns `undefined` when a counter has no room: it was used up since the cart was priced
 */
export const redemptionsOf = (
  applied: readonly AppliedPromotion[],
  counters: Counters,
): readonly Redemption[] | undefined => {
  const redemptions = applied.map((promotion) => redemptionOf(promotion, counters));
  return redemptions.every((redemption) => redemption !== undefined) ? redemptions : undefined;
};

const redemptionOf = (
  { promotionId, name, amount, couponCode, rule }: AppliedPromotion,
  { promotions, coupons, buyerKeys }: Counters,
): Redemption | undefined => {
  const promotion = promotions.get(promotionId);
  const coupon = couponCode === undefined ? undefined : coupons.get(couponCode);
  const limits = promotion?.of.limits ?? {};
  if (isFull(promotion, limits, amount) || isFull(coupon, { uses: coupon?.of.uses }, 0)) return undefined;
  if (limits.usesPerCustomer !== undefined && buyerKeys.length === 0) return undefined;
  return {
    promotionId,
    name,
    amount,
    couponCode,
    rule,
    counted:
      promotion?.count === undefined
        ? undefined
        : {
            limits: { uses: limits.uses, budget: limits.budget },
            limitsVersion: promotion.of.version,
          },
    couponCounted: coupon?.count === undefined ? undefined : { limits: { uses: coupon.of.uses } },
    buyerCounted:
      limits.usesPerCustomer === undefined ? undefined : { buyerKeys, limit: limits.usesPerCustomer },
  };
};

const isFull = (
  counted: Counted<unknown> | undefined,
  limits: Parameters<typeof hasRoom>[0],
  amount: number,
): boolean => counted?.count !== undefined && !hasRoom(limits, counted.count, amount);

import type { Coupon } from './coupon.ts';
import type { Promotion } from './promotion.ts';
import type { Redemption } from './redemption.ts';

interface LimitsOfNow {
  readonly promotions: readonly (Promotion | undefined)[];
  readonly coupons: readonly (Coupon | undefined)[];
}

/** A redemption as it counts under the limits of now. What was not counted then is not counted now. */
export const underNewLimits = (redemption: Redemption, now: LimitsOfNow): Redemption => {
  const { promotionId, couponCode, counted, couponCounted, buyerCounted } = redemption;
  const promotion = now.promotions.find((found) => found?.promotionId === promotionId);
  const coupon = now.coupons.find((found) => found?.code === couponCode);
  const { uses, budget, usesPerCustomer = Infinity } = promotion?.limits ?? {};
  return {
    ...redemption,
    counted: counted && {
      limits: { uses, budget },
      limitsVersion: promotion?.version ?? counted.limitsVersion,
    },
    couponCounted: couponCounted && { limits: { uses: coupon?.uses } },
    buyerCounted: buyerCounted && { ...buyerCounted, limit: usesPerCustomer },
  };
};

import type * as z from 'zod/mini';
import type { Coupon } from '../model/coupon.ts';
import type { coupon as schema } from '../schemas.ts';

/** A coupon as staff see it. */
export const shownCoupon = (coupon: Coupon, used: number): z.input<typeof schema> => {
  const { code, promotionId, batchId, uses, isRevoked, version } = coupon;
  return {
    code,
    promotionId,
    batchId,
    uses,
    used,
    isRevoked,
    version,
  };
};

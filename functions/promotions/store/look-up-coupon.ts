import type { Database } from '#shared/dynamodb/database.ts';
import type { CartCoupon, Coupon } from '../model/coupon.ts';
import { couponKey } from './use-keys.ts';

/** What a code unlocks, as a cart remembers it; nothing for a code that is unknown or revoked. One read. */
export const lookUpCoupon = async (db: Database, code: string): Promise<CartCoupon | undefined> => {
  const coupon = await db.get<Coupon>(couponKey(code));
  if (coupon === undefined || coupon.isRevoked) return undefined;
  return { code, promotionId: coupon.promotionId };
};

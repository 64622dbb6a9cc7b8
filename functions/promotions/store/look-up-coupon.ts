import type { Database } from '#shared/dynamodb/database.ts';
import type { CartCoupon, Coupon } from '../model/coupon.ts';
import { isCouponValid } from '../model/running.ts';
import { couponUsesOf } from './used.ts';
import { couponKey } from './use-keys.ts';

/**
 * What a code unlocks, as a cart remembers it; nothing for a code that is unknown, revoked or expired. One read.
 *
 * @param at milliseconds since 1970
 */
export const lookUpCoupon = async (
  db: Database,
  code: string,
  at: number,
): Promise<CartCoupon | undefined> => {
  const coupon = await db.get<Coupon>(couponKey(code));
  if (coupon === undefined || !isCouponValid(coupon, at)) return undefined;
  return { code, promotionId: coupon.promotionId };
};

/**
 * Whether one more order may use a code; false for a code that is unknown, revoked or expired. Two reads.
 *
 * @param at milliseconds since 1970
 */
export const hasUseLeft = async (db: Database, code: string, at: number): Promise<boolean> => {
  const coupon = await db.get<Coupon>(couponKey(code));
  if (coupon === undefined || !isCouponValid(coupon, at)) return false;
  const [used = 0] = await couponUsesOf(db, [coupon]);
  return coupon.uses === undefined || used < coupon.uses;
};

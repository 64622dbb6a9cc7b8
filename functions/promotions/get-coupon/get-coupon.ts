import { problem } from '#shared/problems/problem.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { promotionsErrors } from '../errors.ts';
import { normalisedCode } from '../model/coupon-code.ts';
import type { Coupon } from '../model/coupon.ts';
import { shownCoupon } from '../view/shown-coupon.ts';
import { couponKey } from '../store/use-keys.ts';
import { couponUsesOf } from '../store/used.ts';
import type { GetCoupon } from './contract.ts';

export const getCoupon: UseCase<typeof GetCoupon, Runtime> = async ({ params }, { db }) => {
  const code = normalisedCode(params.code);
  const coupon = await db.get<Coupon>(couponKey(code));
  if (coupon === undefined)
    throw problem(promotionsErrors.COUPON_NOT_FOUND, { detail: `no coupon code ${code}` });
  const [used = 0] = await couponUsesOf(db, [coupon]);
  return { status: 200, body: shownCoupon(coupon, used), version: coupon.version };
};

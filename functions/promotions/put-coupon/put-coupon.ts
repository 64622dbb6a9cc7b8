import type { Versioned } from '#shared/dynamodb/aggregate.ts';
import { problem } from '#shared/problems/problem.ts';
import type { UseCase } from '#shared/http/request.ts';
import { saveUpsert } from '#shared/http/save-upsert.ts';
import type { Runtime } from '#shared/runtime.ts';
import { promotionsErrors } from '../errors.ts';
import { normalisedCode } from '../model/coupon-code.ts';
import type { Coupon } from '../model/coupon.ts';
import { requireCouponPromotion } from '../requests/require-coupon-promotion.ts';
import { shownCoupon } from '../view/shown-coupon.ts';
import { couponKey } from '../store/use-keys.ts';
import { couponUsesOf } from '../store/used.ts';
import type { PutCoupon } from './contract.ts';

export const putCoupon: UseCase<typeof PutCoupon, Runtime> = async (request, { db }) => {
  const code = normalisedCode(request.params.code);
  const { promotionId, uses, isRevoked } = request.body;
  const [current] = await Promise.all([
    db.get<Coupon>(couponKey(code)),
    requireCouponPromotion(db, promotionId, '/body/promotionId'),
  ]);
  refuseOther(current, promotionId);
  const wanted: Omit<Coupon, keyof Versioned> = {
    code,
    promotionId,
    ...(current?.batchId === undefined ? {} : { batchId: current.batchId }),
    uses,
    isRevoked,
  };
  const at = { key: couponKey(code), current };
  const { status, aggregate } = await saveUpsert(db, at, wanted, request);
  const [used = 0] = current === undefined ? [] : await couponUsesOf(db, [aggregate]);
  return {
    status,
    body: shownCoupon(aggregate, used),
    version: aggregate.version,
  };
};

/** A code that people have in their hands must not begin to mean something else. */
const refuseOther = (current: Coupon | undefined, promotionId: string): void => {
  if (current === undefined || current.promotionId === promotionId) return;
  throw problem(promotionsErrors.COUPON_CODE_TAKEN, {
    detail: `${current.code} belongs to ${current.promotionId}`,
    errors: [
      {
        pointer: '/body/promotionId',
        code: 'COUPON_CODE_TAKEN',
        detail: `the promotion of a coupon cannot change; it is ${current.promotionId}`,
      },
    ],
  });
};

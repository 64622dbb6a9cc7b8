import type * as z from 'zod/mini';
import { may } from '#shared/contracts/grant.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { problem } from '#shared/http/problem.ts';
import { promotionsErrors } from '../errors.ts';
import type { Coupon } from '../model/coupon.ts';
import type { coupon as schema } from '../schemas.ts';
import { promotionsItems } from '../table.ts';
import { loadPromotion } from './promotions.ts';

/** What a function needs to write codes and to see how they were used. */
export const couponsGrants = [
  may(promotionsItems.items.coupon, 'GetItem', 'BatchGetItem', 'PutItem'),
  may(promotionsItems.items.couponUse, 'BatchGetItem'),
  may(promotionsItems.items.couponBatch, 'GetItem', 'PutItem'),
];

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

/** Refuses a code for a promotion that is not there, or that holds without one. */
export const requireCouponPromotion = async (
  db: Database,
  promotionId: string,
  pointer: string,
): Promise<void> => {
  const promotion = await loadPromotion(db, promotionId);
  if (promotion === undefined) {
    const detail = `there is no promotion ${promotionId}`;
    throw problem(promotionsErrors.PROMOTION_NOT_FOUND, {
      detail,
      errors: [{ pointer, code: 'PROMOTION_NOT_FOUND', detail }],
    });
  }
  if (promotion.activation === 'coupon') return;
  const detail = `${promotionId} is ${promotion.activation}; a code would change nothing`;
  throw problem(promotionsErrors.COUPON_NEEDS_COUPON_PROMOTION, {
    detail,
    errors: [{ pointer, code: 'COUPON_NEEDS_COUPON_PROMOTION', detail }],
  });
};

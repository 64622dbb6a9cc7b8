import type { Database } from '#shared/dynamodb/database.ts';
import { problem } from '#shared/problems/problem.ts';
import { promotionsErrors } from '../errors.ts';
import { loadPromotion } from '../store/promotions.ts';

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

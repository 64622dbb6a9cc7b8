import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { promotionsErrors } from '../errors.ts';
import { coupon, couponBody, couponCode } from '../schemas.ts';

export const PutCoupon = defineRoute({
  operationId: 'putCoupon',
  method: 'PUT',
  path: '/v1/coupons/{code}',
  summary: 'Give a promotion a code of your own wording, change how often it may be used, or revoke it.',
  description:
    'The promotion has `activation: "coupon"`. Case, spaces and dashes in codes do not count. A generated code may be revoked in the same way. Saying what is already there answers 200 with the same version.',
  access: access.staff('promotions.write'),
  params: z.strictObject({ code: couponCode }),
  body: couponBody,
  responses: { 200: coupon, 201: coupon },
  errors: [
    promotionsErrors.PROMOTION_NOT_FOUND,
    promotionsErrors.COUPON_NEEDS_COUPON_PROMOTION,
    promotionsErrors.COUPON_OF_ANOTHER,
  ],
  ifMatch: 'required',
  etag: true,
  example: { promotionId: 'lebaran-2027', uses: 1000 },
});

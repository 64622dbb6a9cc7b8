import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { promotionsErrors } from '../errors.ts';
import { coupon, couponBody, couponCode } from '../schemas.ts';

export const PutCoupon = defineRoute({
  operationId: 'putCoupon',
  method: 'PUT',
  path: '/v1/coupons/{code}',
  summary: 'Create, update or revoke a coupon code.',
  description:
    'The promotion must have `activation: "coupon"`. Case, spaces and dashes in codes are ignored. Generated codes can be revoked in the same way. A changed limit is compared with all uses so far. A request that changes nothing returns 200 with the same version.',
  access: access.staff('promotions.write'),
  params: z.strictObject({ code: couponCode }),
  body: couponBody,
  responses: { 200: coupon, 201: coupon },
  errors: [
    promotionsErrors.PROMOTION_NOT_FOUND,
    promotionsErrors.COUPON_NEEDS_COUPON_PROMOTION,
    promotionsErrors.COUPON_CODE_TAKEN,
  ],
  ifMatch: 'required',
  etag: true,
  example: { promotionId: 'lebaran-2027', uses: 1000 },
});

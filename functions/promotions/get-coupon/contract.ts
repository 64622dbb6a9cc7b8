import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { promotionsErrors } from '../errors.ts';
import { coupon, couponCode } from '../schemas.ts';

export const GetCoupon = defineRoute({
  operationId: 'getCoupon',
  method: 'GET',
  path: '/v1/coupons/{code}',
  summary: 'Get a coupon and its uses.',
  access: access.staff('promotions.write'),
  params: z.strictObject({ code: couponCode }),
  responses: { 200: coupon },
  errors: [promotionsErrors.COUPON_NOT_FOUND],
  etag: true,
});

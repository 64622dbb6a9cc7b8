import * as z from 'zod/mini';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { promotionsErrors } from '../errors.ts';

export const CreateCouponBatch = defineRoute({
  operationId: 'createCouponBatch',
  method: 'POST',
  path: '/v1/promotions/{promotionId}/coupon-batches',
  summary: 'Make many codes for a promotion, one for each person it is sent to.',
  description:
    'At most 1,000 at once; send it again with another Idempotency-Key for more. Repeating it with the same key makes the same codes. Fetch them with GET …/coupon-batches/{batchId}.',
  access: access.staff('promotions.write'),
  params: z.strictObject({ promotionId: id }),
  body: z.strictObject({
    quantity: z.int().check(z.minimum(1), z.maximum(1000), z.describe('How many codes')),
    uses: z._default(
      z.int().check(z.minimum(1), z.maximum(1_000_000), z.describe('Orders that may use each code')),
      1,
    ),
  }),
  responses: {
    201: z.strictObject({ batchId: id, promotionId: id, quantity: z.int(), uses: z.int() }),
  },
  errors: [promotionsErrors.PROMOTION_NOT_FOUND, promotionsErrors.COUPON_NEEDS_COUPON_PROMOTION],
  example: { quantity: 500 },
});

import * as z from 'zod/mini';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { promotionsErrors } from '../errors.ts';

export const CreateCouponBatch = defineRoute({
  operationId: 'createCouponBatch',
  method: 'POST',
  path: '/v1/promotions/{promotionId}/coupon-batches',
  summary: 'Create a batch of coupon codes.',
  description:
    'Up to 1,000 codes at once. Repeating the request with the same Idempotency-Key makes the same codes. Fetch them with GET …/coupon-batches/{batchId}.',
  access: access.staff('promotions.write'),
  params: z.strictObject({ promotionId: id }),
  body: z.strictObject({
    quantity: z.int().check(z.minimum(1), z.maximum(1000), z.describe('Number of codes')),
    uses: z._default(
      z.int().check(z.minimum(1), z.maximum(1_000_000), z.describe('Orders allowed per code')),
      1,
    ),
  }),
  responses: {
    201: z.strictObject({ batchId: id, promotionId: id, quantity: z.int(), uses: z.int() }),
  },
  errors: [promotionsErrors.PROMOTION_NOT_FOUND, promotionsErrors.COUPON_NEEDS_COUPON_PROMOTION],
  example: { quantity: 500 },
});

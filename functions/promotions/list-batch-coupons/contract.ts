import * as z from 'zod/mini';
import { id, pageOf, pageQuery } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { promotionsErrors } from '../errors.ts';
import { coupon } from '../schemas.ts';

export const ListBatchCoupons = defineRoute({
  operationId: 'listBatchCoupons',
  method: 'GET',
  path: '/v1/promotions/{promotionId}/coupon-batches/{batchId}',
  summary: 'List the codes of a batch and their uses.',
  access: access.staff('promotions.write'),
  params: z.strictObject({ promotionId: id, batchId: id }),
  query: z.strictObject(pageQuery),
  responses: { 200: pageOf(coupon) },
  errors: [promotionsErrors.COUPON_BATCH_NOT_FOUND],
});

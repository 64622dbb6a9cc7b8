import * as z from 'zod/mini';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { promotionsErrors } from '../errors.ts';
import { promotion } from '../schemas.ts';

export const GetPromotion = defineRoute({
  operationId: 'getPromotion',
  method: 'GET',
  path: '/v1/promotions/{promotionId}',
  summary: 'Get a promotion and its uses.',
  access: access.staff('promotions.write'),
  params: z.strictObject({ promotionId: id }),
  responses: { 200: promotion },
  errors: [promotionsErrors.PROMOTION_NOT_FOUND],
  etag: true,
});

import * as z from 'zod/mini';
import { catalogErrors } from '../../catalog/errors.ts';
import { channelsErrors } from '../../channels/errors.ts';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { promotionsErrors } from '../errors.ts';
import { promotion, promotionBody } from '../schemas.ts';

export const PutPromotion = defineRoute({
  operationId: 'putPromotion',
  method: 'PUT',
  path: '/v1/promotions/{promotionId}',
  summary: 'Create or update a promotion.',
  description:
    'A new promotion is a draft until PUT …/state activates it. Contradictory fields, conflicts with other promotions and unknown channels, locations and SKUs are rejected, each with a pointer. Changed limits are compared with all uses so far. A request that changes nothing returns 200 with the same version.',
  access: access.staff('promotions.write'),
  params: z.strictObject({ promotionId: id }),
  body: promotionBody,
  responses: { 200: promotion, 201: promotion },
  errors: [
    promotionsErrors.PROMOTION_INCONSISTENT,
    promotionsErrors.PROMOTION_CONFLICT,
    promotionsErrors.PROMOTION_ENDED,
    promotionsErrors.PROMOTIONS_FULL,
    channelsErrors.CHANNEL_NOT_FOUND,
    channelsErrors.LOCATION_NOT_FOUND,
    catalogErrors.SKU_NOT_FOUND,
  ],
  ifMatch: 'required',
  etag: true,
  example: {
    name: '20% off shirts',
    startsAt: '2026-12-01T00:00:00Z',
    endsAt: '2026-12-13T00:00:00Z',
    target: { categories: ['shirts'] },
    effect: { kind: 'percent', percent: 20 },
  },
});

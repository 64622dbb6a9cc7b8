import * as z from 'zod/mini';
import { channelsErrors } from '../../channels/errors.ts';
import { code, pageOf } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { publicPromotion } from '../schemas.ts';

export const ListPromotions = defineRoute({
  operationId: 'listPromotions',
  method: 'GET',
  path: '/v1/promotions',
  summary: 'See what a channel offers now, for banners and product pages.',
  description:
    'Only promotions that hold for everybody in this channel at this moment: none that needs a coupon, a segment, a store or a first purchase.',
  access: access.public,
  query: z.strictObject({ channel: code }),
  responses: { 200: pageOf(publicPromotion) },
  errors: [channelsErrors.CHANNEL_NOT_FOUND],
});

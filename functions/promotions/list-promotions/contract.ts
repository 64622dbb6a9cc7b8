import * as z from 'zod/mini';
import { channelsErrors } from '../../channels/errors.ts';
import { code, pageOf } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { publicPromotion } from '../schemas.ts';

export const ListPromotions = defineRoute({
  operationId: 'listPromotions',
  method: 'GET',
  path: '/v1/promotions',
  summary: 'List the public promotions of a channel.',
  description:
    'Promotions that apply to everybody in this channel now: none that needs a coupon, a group, a store or a first purchase. For banners and product pages.',
  access: access.public,
  query: z.strictObject({ channel: code }),
  responses: { 200: pageOf(publicPromotion) },
  errors: [channelsErrors.CHANNEL_NOT_FOUND],
});

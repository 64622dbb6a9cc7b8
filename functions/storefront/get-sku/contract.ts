import * as z from 'zod/mini';
import { channelsErrors } from '../../channels/errors.ts';
import { code, sku } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { catalogErrors } from '../../catalog/errors.ts';
import { skuView } from '../schemas.ts';

export const GetSku = defineRoute({
  operationId: 'getSku',
  method: 'GET',
  path: '/v1/skus/{sku}',
  summary: 'Look up one SKU, by its code or another name of it, with price and stock in a channel.',
  description:
    'A SKU never changes its meaning; other names lead to it (`askedFor`). Without `channel`: a machine client’s own, otherwise `web` or the first that sells. What the channel does not sell is 404, but not for staff.',
  access: access.mixed({ staffScope: 'catalog.read' }),
  params: z.strictObject({ sku }),
  query: z.strictObject({ channel: z.optional(code) }),
  responses: { 200: skuView },
  errors: [catalogErrors.SKU_NOT_FOUND, channelsErrors.CHANNEL_NOT_FOUND],
});

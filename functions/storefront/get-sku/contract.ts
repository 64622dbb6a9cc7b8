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
  summary: 'Get a SKU, by its code or an alias, with price and stock in a channel.',
  description:
    'An alias returns its SKU, with the alias in `askedFor`. Without `channel`: a machine client’s own, otherwise `web` or the first that sells. A SKU that the channel does not sell is 404, except for staff.',
  access: access.mixed({ staffScope: 'catalog.read' }),
  params: z.strictObject({ sku }),
  query: z.strictObject({ channel: z.optional(code) }),
  sharedFor: 5,
  responses: { 200: skuView },
  errors: [catalogErrors.SKU_NOT_FOUND, channelsErrors.CHANNEL_NOT_FOUND],
});

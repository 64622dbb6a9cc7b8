import * as z from 'zod/mini';
import { channelsErrors } from '../../channels/errors.ts';
import { code } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { catalogErrors } from '../../catalog/errors.ts';
import { gtin } from '../../catalog/schemas.ts';
import { skuView } from '../schemas.ts';

export const GetBarcode = defineRoute({
  operationId: 'getBarcode',
  method: 'GET',
  path: '/v1/barcodes/{gtin}',
  summary: 'Look up a SKU by its barcode.',
  description:
    'A GTIN of 8, 12, 13 or 14 digits belongs to one active SKU. The response is the same as for `GET /v1/skus/{sku}`.',
  access: access.mixed({ staffScope: 'catalog.read' }),
  params: z.strictObject({ gtin }),
  query: z.strictObject({ channel: z.optional(code) }),
  sharedFor: 5,
  responses: { 200: skuView },
  errors: [catalogErrors.GTIN_NOT_FOUND, catalogErrors.SKU_NOT_FOUND, channelsErrors.CHANNEL_NOT_FOUND],
});

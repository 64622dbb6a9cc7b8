import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { catalogErrors } from '../../catalog/errors.ts';
import { channelsErrors } from '../../channels/errors.ts';
import { code, sku } from '#shared/contracts/fields.ts';
import { recountOver, stockTake } from '../schemas.ts';

export const OpenStockTake = defineRoute({
  operationId: 'openStockTake',
  method: 'POST',
  path: '/v1/stock-takes',
  summary: 'Open a stock-take of a location, or a cycle count of some SKUs.',
  description: 'Sales go on while it is counted: each count is compared with the book at its `countedAt`.',
  access: access.staff('stock-work.write'),
  body: z.strictObject({
    locationId: code,
    skus: z.optional(
      z
        .array(sku)
        .check(z.minLength(1), z.maxLength(500), z.describe('A cycle count of these; left out: everything')),
    ),
    recountOver,
  }),
  responses: { 201: stockTake },
  errors: [channelsErrors.LOCATION_NOT_FOUND, catalogErrors.SKU_NOT_FOUND],
  etag: true,
  example: { locationId: 'jakarta-kemang', skus: ['BATIK-M', 'BATIK-L'] },
});

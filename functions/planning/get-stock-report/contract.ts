import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { channelsErrors } from '../../channels/errors.ts';
import { code, currency, sku } from '#shared/contracts/fields.ts';

export const GetStockReport = defineRoute({
  operationId: 'getStockReport',
  method: 'GET',
  path: '/v1/planning/report',
  summary: 'Get classes, days of cover, dead stock and overstock of a location.',
  description: 'From last night’s plans of up to 2,000 SKUs.',
  access: access.staff('purchasing.read'),
  query: z.strictObject({ locationId: code }),
  responses: {
    200: z.strictObject({
      locationId: code,
      skus: z.int(),
      belowReorderPoint: z.int(),
      deadStock: z.int().check(z.describe('SKUs with stock and without a sale in the year')),
      overstockUnits: z.int().check(z.describe('Units above reorder point and one order')),
      overstockValues: z.record(z.string(), z.int()).check(z.describe('Minor units by currency')),
      rows: z.array(
        z.strictObject({
          sku,
          abc: z.enum(['A', 'B', 'C']),
          xyz: z.enum(['X', 'Y', 'Z']),
          available: z.int(),
          daysOfCover: z.optional(z.number()),
          reorderPoint: z.int(),
          overstock: z.int(),
          unitsOfYear: z.number(),
          currency: z.optional(currency),
        }),
      ),
    }),
  },
  errors: [channelsErrors.LOCATION_NOT_FOUND],
});

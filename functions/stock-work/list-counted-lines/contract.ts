import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { id, instant, pageOf, pageQuery, sku } from '#shared/contracts/fields.ts';
import { stockWorkErrors } from '../errors.ts';

export const ListCountedLines = defineRoute({
  operationId: 'listCountedLines',
  method: 'GET',
  path: '/v1/stock-takes/{stockTakeId}/lines',
  summary: 'List what was counted in a stock-take.',
  description: 'Book and variance are shown once it is posted: counts are blind.',
  access: access.staff('stock-work.write'),
  params: z.strictObject({ stockTakeId: id }),
  query: z.strictObject(pageQuery),
  responses: {
    200: pageOf(
      z.strictObject({
        sku,
        status: z
          .enum(['counted', 'recount', 'posted'])
          .check(z.describe('`recount`: count it a second time')),
        counts: z.array(
          z.strictObject({
            quantity: z.int(),
            countedAt: instant,
            countedBy: z.string(),
            lots: z.optional(
              z.array(
                z.strictObject({
                  lot: z.string(),
                  expiresOn: z.optional(z.string()),
                  quantity: z.int(),
                  variance: z.optional(
                    z.int().check(z.describe('Less the book of the lot when the count was recorded')),
                  ),
                }),
              ),
            ),
          }),
        ),
        book: z.optional(z.int().check(z.describe('On hand at the time of counting'))),
        variance: z.optional(z.int()),
      }),
    ),
  },
  errors: [stockWorkErrors.STOCK_TAKE_NOT_FOUND],
});

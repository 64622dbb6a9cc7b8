import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { catalogErrors } from '../../catalog/errors.ts';
import { id, instant, sku } from '#shared/contracts/fields.ts';
import { lotsErrors } from '../../lots/errors.ts';
import { arrivedLots } from '../../lots/schemas.ts';
import { scanningErrors } from '../../scanning/errors.ts';
import { hasLinesOrScans, LINES_OR_SCANS, scanSessionId } from '../../scanning/schemas.ts';
import { stockWorkErrors } from '../errors.ts';

export const RecordCounts = defineRoute({
  operationId: 'recordCounts',
  method: 'PUT',
  path: '/v1/stock-takes/{stockTakeId}/batches/{batchId}',
  summary: 'Record a batch of counts.',
  description:
    'The device chooses the batch id, so that a batch that arrives twice, late or out of order counts once. A SKU with the line status `recount` takes a second count; another count of a counted SKU needs `replace`.',
  access: access.staff('stock-work.write'),
  params: z.strictObject({ stockTakeId: id, batchId: id }),
  body: z
    .strictObject({
      scanSessionId,
      lines: z.optional(
        z
          .array(
            z.strictObject({
              sku,
              quantity: z.int().check(z.minimum(0), z.maximum(1_000_000), z.describe('Units that are there')),
              countedAt: z.optional(instant.check(z.describe('When they were counted; left out: now'))),
              lots: arrivedLots,
            }),
          )
          .check(
            z.minLength(1),
            z.maxLength(90),
            z.refine(
              (lines) => new Set(lines.map((each) => each.sku)).size === lines.length,
              'a SKU is listed twice',
            ),
          ),
      ),
      replace: z._default(z.boolean().check(z.describe('Replace earlier counts of these SKUs')), false),
    })
    .check(z.refine(hasLinesOrScans, { error: LINES_OR_SCANS, path: ['lines'] })),
  responses: {
    200: z.strictObject({ stockTakeId: id, batchId: id, recorded: z.int() }),
  },
  errors: [
    stockWorkErrors.STOCK_TAKE_NOT_FOUND,
    stockWorkErrors.STOCK_TAKE_STATUS,
    stockWorkErrors.NOT_IN_STOCK_TAKE,
    stockWorkErrors.COUNT_CONFLICT,
    stockWorkErrors.COUNT_BATCH_DIFFERS,
    catalogErrors.SKU_NOT_FOUND,
    lotsErrors.LOT_NEEDED,
    scanningErrors.SCAN_SESSION_NOT_FOUND,
    scanningErrors.SCAN_SESSION_USED,
    scanningErrors.SCAN_SESSION_NOT_USABLE,
  ],
  example: { lines: [{ sku: 'BATIK-M', quantity: 17, countedAt: '2026-11-26T11:00:00.000Z' }] },
});

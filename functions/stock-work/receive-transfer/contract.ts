import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { id, line, quantity, sku } from '#shared/contracts/fields.ts';
import { scanningErrors } from '../../scanning/errors.ts';
import { hasLinesOrScans, LINES_OR_SCANS, scanSessionId } from '../../scanning/schemas.ts';
import { stockWorkErrors } from '../errors.ts';
import { lotsErrors } from '../../lots/errors.ts';
import { arrivedLots } from '../../lots/schemas.ts';
import { transfer } from '../schemas.ts';

export const ReceiveTransfer = defineRoute({
  operationId: 'receiveTransfer',
  method: 'PUT',
  path: '/v1/transfers/{transferId}/receipts/{receiptId}',
  summary: 'Receive all or some goods of a transfer.',
  description:
    'The caller chooses the receipt id, so that a repeated request counts once. More units than shipped require `overReason`.',
  access: access.staff('stock-work.write'),
  params: z.strictObject({ transferId: id, receiptId: id }),
  body: z
    .strictObject({
      scanSessionId,
      lines: z.optional(
        z
          .array(
            z
              .strictObject({
                sku,
                quantity: quantity.check(z.describe('Units that arrived, damaged ones included')),
                damaged: z._default(z.int().check(z.minimum(0), z.maximum(9999)), 0),
                lots: arrivedLots,
              })
              .check(
                z.refine((each) => each.damaged <= each.quantity, 'no more units are damaged than arrived'),
              ),
          )
          .check(
            z.minLength(1),
            z.maxLength(30),
            z.refine(
              (lines) => new Set(lines.map((each) => each.sku)).size === lines.length,
              'a SKU is listed twice',
            ),
          ),
      ),
      overReason: z.optional(line(200, 'Why more units arrived than were shipped')),
    })
    .check(z.refine(hasLinesOrScans, { error: LINES_OR_SCANS, path: ['lines'] })),
  responses: { 200: transfer },
  errors: [
    stockWorkErrors.TRANSFER_NOT_FOUND,
    stockWorkErrors.TRANSFER_STATUS,
    stockWorkErrors.NOT_ON_TRANSFER,
    stockWorkErrors.MORE_THAN_SHIPPED,
    stockWorkErrors.TRANSFER_RECEIPT_DIFFERS,
    lotsErrors.TOO_MANY_LOTS,
    scanningErrors.SCAN_SESSION_NOT_FOUND,
    scanningErrors.SCAN_SESSION_USED,
    scanningErrors.SCAN_SESSION_NOT_USABLE,
  ],
  etag: true,
  example: { lines: [{ sku: 'BATIK-M', quantity: 4, damaged: 0 }] },
});

import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { inventoryErrors } from '../../inventory/errors.ts';
import { id, instant } from '#shared/contracts/fields.ts';
import { scanningErrors } from '../../scanning/errors.ts';
import { LINES_OR_SCANS, scanSessionId } from '../../scanning/schemas.ts';
import { stockWorkErrors } from '../errors.ts';
import { lotsErrors } from '../../lots/errors.ts';
import { shippedLines, transfer } from '../schemas.ts';

export const ShipTransfer = defineRoute({
  operationId: 'shipTransfer',
  method: 'POST',
  path: '/v1/transfers/{transferId}/shipment',
  summary: 'Ship the goods of an approved transfer.',
  description:
    'They leave the stock of their location and are incoming at the other one. Only available units can be shipped; units reserved for orders cannot.',
  access: access.staff('stock-work.write'),
  params: z.strictObject({ transferId: id }),
  body: z
    .strictObject({
      scanSessionId,
      lines: z.optional(shippedLines.check(z.describe('Units to ship; defaults to all requested units'))),
      expectedAt: z.optional(instant),
    })
    .check(
      z.refine(({ lines, scanSessionId: scans }) => lines === undefined || scans === undefined, {
        error: LINES_OR_SCANS,
        path: ['lines'],
      }),
    ),
  responses: { 200: transfer },
  errors: [
    stockWorkErrors.TRANSFER_NOT_FOUND,
    stockWorkErrors.TRANSFER_STATUS,
    stockWorkErrors.NOT_ON_TRANSFER,
    stockWorkErrors.MORE_THAN_REQUESTED,
    inventoryErrors.INSUFFICIENT_STOCK,
    lotsErrors.LOT_UNITS_MISSING,
    lotsErrors.TOO_MANY_LOTS,
    scanningErrors.SCAN_SESSION_NOT_FOUND,
    scanningErrors.SCAN_SESSION_USED,
    scanningErrors.SCAN_SESSION_NOT_USABLE,
  ],
  etag: true,
  example: {},
});

import * as z from 'zod/mini';
import { id, quantity } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { lotsErrors } from '../../lots/errors.ts';
import { scanningErrors } from '../../scanning/errors.ts';
import { scannedText } from '../../scanning/schemas.ts';
import { fulfilmentErrors } from '../errors.ts';
import { scanResult, shownPickList } from '../schemas.ts';

export const ScanPicks = defineRoute({
  operationId: 'scanPicks',
  method: 'POST',
  path: '/v1/pick-lists/{pickListId}/scans',
  summary: 'Confirm picked units by scanning them.',
  description:
    'Takes SKUs, GTINs, GS1 codes and RFID tags, one or many at once, and assigns each to the first fulfilment of the list that still needs it. A scan that matches nothing is rejected and counted. When the last unit of a fulfilment is scanned, the fulfilment is picked.',
  access: access.staff('fulfilment.write'),
  params: z.strictObject({ pickListId: id }),
  body: z
    .strictObject({
      scanSessionId: z.optional(
        id.check(
          z.describe('Take the units from this scan session instead of `scans`; this ends the session'),
        ),
      ),
      scans: z.optional(
        z
          .array(
            z.strictObject({
              code: scannedText,
              quantity: z._default(quantity, 1),
              fulfilmentId: z.optional(
                id.check(z.describe('The first fulfilment of the list that needs it when left out')),
              ),
            }),
          )
          .check(z.minLength(1), z.maxLength(100)),
      ),
    })
    .check(
      z.refine(({ scans, scanSessionId }) => (scans === undefined) !== (scanSessionId === undefined), {
        error: 'send either `scans` or `scanSessionId`',
        path: ['scans'],
      }),
    ),
  responses: {
    200: z.strictObject({
      pickList: shownPickList,
      results: z.array(scanResult).check(z.describe('One for each scan; empty when a request is repeated')),
    }),
  },
  errors: [
    fulfilmentErrors.ORDER_CHANGED,
    fulfilmentErrors.PICK_LIST_NOT_FOUND,
    fulfilmentErrors.SCAN_REFUSED,
    lotsErrors.NO_LOT_TO_SELL,
    scanningErrors.SCAN_SESSION_NOT_FOUND,
    scanningErrors.SCAN_SESSION_USED,
    scanningErrors.SCAN_SESSION_NOT_USABLE,
  ],
  example: { scans: [{ code: 'BATIK-M', quantity: 2 }, { code: '8991234500017' }] },
});

import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { id, instant, quantity } from '#shared/contracts/fields.ts';
import { scanningErrors } from '../errors.ts';
import { rejectedRead, scannedText } from '../schemas.ts';

export const RecordScans = defineRoute({
  operationId: 'recordScans',
  method: 'PUT',
  path: '/v1/scan-sessions/{sessionId}/batches/{batchId}',
  summary: 'Record a batch of reads of a scanner or RFID reader.',
  description:
    'The device chooses the batch id. A batch that comes twice counts once, and batches may come late and in any order: what the session found is the same. Codes that no SKU has, and tags that cannot be decoded, are rejected and do not stop the others; a batch without any usable code is refused.',
  access: access.staff('scanning.write'),
  params: z.strictObject({ sessionId: id, batchId: id }),
  body: z.strictObject({
    deviceId: id.check(z.describe('The scanner or reader')),
    reads: z
      .array(
        z.strictObject({
          code: scannedText,
          readAt: instant,
          quantity: z.optional(quantity.check(z.describe('Units that the read stands for; 1 if left out'))),
        }),
      )
      .check(z.minLength(1), z.maxLength(2000)),
  }),
  responses: {
    200: z.strictObject({
      sessionId: id,
      batchId: id,
      reads: z.int(),
      units: z.int().check(z.describe('Units of this batch; other batches may have read them too')),
      repeats: z.int().check(z.describe('Reads that were dropped because they repeat a unit')),
      rejected: z.array(rejectedRead).check(z.describe('At most 100, one for each code')),
    }),
  },
  errors: [
    scanningErrors.SCAN_SESSION_NOT_FOUND,
    scanningErrors.SCAN_SESSION_USED,
    scanningErrors.SCAN_BATCH_DIFFERS,
    scanningErrors.CODES_NOT_READABLE,
  ],
  example: {
    deviceId: 'reader-1',
    reads: [
      { code: '3074257BF7194E4000001A85', readAt: '2026-11-30T03:00:00.000Z' },
      { code: '(01)09521234543213(10)L7(17)270331', readAt: '2026-11-30T03:00:01.000Z' },
    ],
  },
});

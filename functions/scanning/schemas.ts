import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';
import { SEPARATOR } from './model/gs1-elements.ts';
import { codeProblems } from './model/scan-session.ts';

export const repeatWindow = z
  .int()
  .check(
    z.minimum(0),
    z.maximum(3600),
    z.describe('Seconds within which the same code by the same device is one unit'),
  );

const serials = z.array(z.string()).check(z.describe('Serial numbers, each counted once'));

export const scanSession = z.strictObject({
  sessionId: field.id,
  version: field.version,
  locationId: field.code,
  repeatWindowSeconds: repeatWindow,
  status: z.enum(['open', 'used']),
  usedBy: z.optional(z.string().check(z.describe('What it was recorded as, for example `receipt:gr-1`'))),
  skus: z.array(
    z.strictObject({
      sku: field.sku,
      quantity: z.int(),
      serials,
      lots: z.array(
        z.strictObject({
          lot: z.string(),
          expiresOn: z.optional(z.string()),
          quantity: z.int(),
          serials,
        }),
      ),
      lastReadAt: field.instant,
    }),
  ),
  reads: z.int().check(z.describe('Reads that came in, repeats included')),
  units: z.int().check(z.describe('Units counted from these reads')),
});

export const rejectedRead = z.strictObject({
  pointer: z.string().check(z.describe('The first read of this code')),
  code: z.enum(codeProblems),
  detail: z.string(),
  reads: z.int(),
});

/** In place of `lines` in a body: what a session found. */
export const scanSessionId = z.optional(
  field.id.check(
    z.describe('Take the units from this scan session instead of `lines`; this ends the session'),
  ),
);

/** A body has lines or a scan session, not both. */
export const hasLinesOrScans = (body: {
  readonly lines?: unknown;
  readonly scanSessionId?: string | undefined;
}): boolean => (body.lines === undefined) !== (body.scanSessionId === undefined);

export const LINES_OR_SCANS = 'send either `lines` or `scanSessionId`';

/** Scanners separate elements of a GS1 code by FNC1, which no text for people may hold. */
export const scannedText = z
  .string()
  .check(
    z.minLength(1),
    z.maxLength(512),
    z.regex(
      new RegExp(`^[ -~␝${SEPARATOR}]+$`),
      'a code has printable ASCII characters, and FNC1 as U+001D or ␝',
    ),
    z.describe(
      'GTIN, GS1-128, GS1 DataMatrix, QR or Digital Link as it was read; SGTIN-96 as 24 hexadecimal digits or a URI; or a SKU',
    ),
  );

import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';

export const exportKinds = [
  'products',
  'prices',
  'stock',
  'customers',
  'orders',
  'movements',
  'valuation',
] as const;
export const exportFormats = ['csv', 'jsonl'] as const;
export const exportStatuses = ['running', 'completed'] as const;

const day = (description: string) =>
  z
    .string()
    .check(
      z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'a day is written 2026-11-30'),
      z.describe(description),
    );

/** What an export is to hold. */
export const exportOptions = z.strictObject({
  kind: z
    .enum(exportKinds)
    .check(
      z.describe(
        '`products` without prices and stock; `movements`: the ledger of stock; `valuation`: stock × average cost at the end of `to`; `customers` with their personal data',
      ),
    ),
  format: z._default(
    z
      .enum(exportFormats)
      .check(z.describe('`csv` for spreadsheets, with lists as JSON in a cell; `jsonl`: one object a line')),
    'csv',
  ),
  from: z.optional(day('First day (UTC) of orders and movements; default: a year ago for orders')),
  to: z.optional(day('Last day (UTC) of orders and movements, or the day of a valuation; default today')),
});

export const exportView = z.strictObject({
  exportId: field.id,
  status: z.enum(exportStatuses),
  options: exportOptions,
  rows: z.int().check(z.minimum(0), z.describe('Records written so far')),
  bytes: z.int().check(z.minimum(0), z.describe('Size of the file so far')),
  createdAt: field.instant,
  movedAt: field.instant.check(z.describe('When it last made progress')),
  version: field.version,
});

/** An address that opens the file for a while. */
export const exportLink = z.strictObject({
  fileName: z.string(),
  url: z.string().check(z.describe('Send a GET request to this URL unchanged, without a token')),
  expiresAt: field.instant,
});

export const exportParams = z.strictObject({ exportId: field.id });

import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';
import { tableMapping } from './mapping-schemas.ts';

export const importStatuses = [
  'awaiting_upload',
  'reading',
  'checking',
  'checked',
  'applying',
  'completed',
  'paused',
  'cancelled',
  'failed',
] as const;

/** How an import is to be done. */
export const importOptions = z.strictObject({
  fileName: z.optional(field.line(255, 'Name of the file, shown in messages')),
  mapping: z.optional(
    field.line(
      60,
      'Name of the mapping that gives the meaning of fields of JSON Lines or columns of a table',
    ),
  ),
  columns: z.optional(
    tableMapping.check(z.describe('Meaning of the columns of a table, when no named mapping fits')),
  ),
  channel: z.optional(
    field.code.check(
      z.describe(
        'Channel in which the products are published, with the prices of the file; created when missing',
      ),
    ),
  ),
  currency: z.optional(
    field.currency.check(z.describe('For prices without a currency; defaults to the channel’s')),
  ),
  location: z.optional(field.code.check(z.describe('Location whose stock is set; created when missing'))),
  country: z.optional(field.country.check(z.describe('Of a channel or location that is created'))),
  unitsInStock: z.optional(
    z
      .int()
      .check(
        z.minimum(0),
        z.maximum(999_999_999),
        z.describe(
          'Units to set where the file says in stock without a quantity; default: stock is not changed',
        ),
      ),
  ),
  images: z.optional(
    z
      .string()
      .check(
        z.regex(/^https?:\/\/\S{1,500}$/, 'an address begins with https://'),
        z.describe('Base URL of images given as a path; by default they are omitted'),
      ),
  ),
});

const count = (description: string) => z.int().check(z.minimum(0), z.describe(description));

export const importView = z.strictObject({
  importId: field.id,
  status: z
    .enum(importStatuses)
    .check(
      z.describe(
        '`reading` the file, `checking` each row without a change, `checked`: apply it with POST /v1/imports/{importId}/apply',
      ),
    ),
  options: importOptions,
  format: z.optional(z.string().check(z.describe('What the file is'))),
  rows: count('Rows of the file, once it was read'),
  progress: z.strictObject({
    done: count('Rows checked or applied so far, including unreadable ones'),
    created: count('Rows whose product or customer is new'),
    updated: count('Rows that changed something'),
    unchanged: count('Rows that equal the current data'),
    failed: count('Rows that were refused; the problems say why'),
    sharedEmails: count('Customers whose e-mail address another profile holds'),
  }),
  notes: z.array(z.string()).check(z.describe('What was also created, what was not read, and what to check')),
  failure: z.optional(
    z
      .strictObject({ code: z.string(), detail: z.string() })
      .check(z.describe('Why the whole import stopped')),
  ),
  createdAt: field.instant,
  movedAt: field.instant.check(z.describe('When it last made progress')),
  version: field.version,
});

/** An address that opens one file for a while. */
export const fileLink = z.strictObject({
  method: z.enum(['GET', 'PUT']),
  url: z.string().check(z.describe('Send the request to this URL unchanged, without a token')),
  expiresAt: field.instant,
});

export const importWithUpload = z.strictObject({ ...importView.shape, upload: fileLink });

export const importParams = z.strictObject({ importId: field.id });

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
    field.line(60, 'What the fields of JSON Lines or of a table mean, by the name of a mapping'),
  ),
  columns: z.optional(
    tableMapping.check(z.describe('What the columns of a table mean, where no named mapping fits')),
  ),
  channel: z.optional(
    field.code.check(
      z.describe('Publish the products here, with the prices of the file; created when missing'),
    ),
  ),
  currency: z.optional(field.currency.check(z.describe('Of prices that name none; default the channel’s'))),
  location: z.optional(field.code.check(z.describe('Set the stock of the file here; created when missing'))),
  country: z.optional(field.country.check(z.describe('Of a channel or location that has to be created'))),
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
        z.describe('Where pictures are whose address is only a path; default: they are left out'),
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
    done: count('Rows that were checked or applied so far, those that could not be read among them'),
    created: count('Rows whose product or customer is new'),
    updated: count('Rows that changed something'),
    unchanged: count('Rows that say what is there already'),
    failed: count('Rows that were refused; the problems say why'),
    sharedEmails: count('Customers whose e-mail address another profile holds'),
  }),
  notes: z
    .array(z.string())
    .check(z.describe('What was created beside the rows, what was not read, and what needs a second look')),
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
  url: z.string().check(z.describe('Send the request to this address as it is, without a token')),
  expiresAt: field.instant,
});

export const importWithUpload = z.strictObject({ ...importView.shape, upload: fileLink });

export const importParams = z.strictObject({ importId: field.id });

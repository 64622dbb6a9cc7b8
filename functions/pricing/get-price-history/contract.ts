import * as z from 'zod/mini';
import { channelsErrors } from '../../channels/errors.ts';
import * as field from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { priceRecord } from '../schemas.ts';

const span = z.strictObject({
  from: field.instant,
  to: z.optional(field.instant.check(z.describe('End, exclusive; absent for the latest'))),
  amount: z.optional(field.minorUnits.check(z.describe('Absent: there was no price'))),
  priceId: z.optional(field.id),
  compareAt: z.optional(field.minorUnits),
  fallback: z.optional(field.code),
});

const change = z.strictObject({
  at: field.instant,
  version: field.version,
  by: z.string().check(z.describe('Who changed it, for example `staff:sari`')),
  reason: z.optional(field.note),
  exceptionUntil: z.optional(field.instant),
  approvedBy: z.optional(z.string()),
  change: z.enum(['set', 'removed']),
  record: z.strictObject(priceRecord),
  previous: z.optional(z.strictObject(priceRecord)),
});

export const GetPriceHistory = defineRoute({
  operationId: 'getPriceHistory',
  method: 'GET',
  path: '/v1/prices/{sku}/{currency}/history',
  summary: 'List the price history of a SKU.',
  description:
    '`changes` is the requested page; `spans` are the public prices of one unit in the channel over the last 250 changes, oldest first, including those that began or ended by date. `lowest30` is the lowest public price of the thirty days before the current reduction began. Written once with each change and never modified.',
  access: access.staff('prices.write'),
  params: z.strictObject({ sku: field.sku, currency: field.currency }),
  query: z.strictObject({ channel: field.code, ...field.pageQuery }),
  responses: {
    200: z.strictObject({
      sku: field.sku,
      currency: field.currency,
      channel: field.code,
      lowest30: z.optional(field.minorUnits),
      spans: z.array(span),
      changes: z.array(change),
      page: z.strictObject({ nextCursor: z.nullable(z.string()) }),
    }),
  },
  errors: [channelsErrors.CHANNEL_NOT_FOUND],
});

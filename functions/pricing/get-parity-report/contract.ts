import * as z from 'zod/mini';
import { channelsErrors } from '../../channels/errors.ts';
import * as field from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { pricingErrors } from '../errors.ts';
import { priceException } from '../schemas.ts';

/** Every two channels are compared, and a page shall stay small. */
export const MAX_CHANNELS = 12;

const percent = z.optional(z.number().check(z.describe('Relative to the lower price; absent if that is 0')));

const difference = z.strictObject({
  channels: z.array(field.code).check(z.describe('Cheaper channel first')),
  amount: field.minorUnits,
  percent,
  because: z
    .enum(['exception', 'rule', 'unexplained'])
    .check(
      z.describe(
        '`exception`: one of the prices is an approved exception or an override; `rule`: every rule between the two allows it',
      ),
    ),
  rules: z.array(field.code).check(z.describe('Rules that allow the difference, or that it exceeds')),
});

const row = z.strictObject({
  sku: field.sku,
  currency: field.currency,
  category: z.optional(field.code),
  gap: z
    .strictObject({ amount: field.minorUnits, percent })
    .check(z.describe('Between the lowest price and the highest')),
  unexplained: z.boolean().check(z.describe('True when a difference is unexplained')),
  prices: z
    .array(
      z.strictObject({
        channel: field.code,
        amount: field.minorUnits,
        priceId: field.id.check(z.describe('Price record that applies there')),
        fallback: z.optional(field.code),
        exception: z.optional(priceException),
      }),
    )
    .check(z.describe('Lowest first; without channels that do not sell the SKU')),
  differences: z.array(difference).check(z.describe('Largest first')),
});

export const GetParityReport = defineRoute({
  operationId: 'getParityReport',
  method: 'GET',
  path: '/v1/prices/parity-report',
  summary: 'Report price differences between channels.',
  description:
    'Public prices of one unit, now, in the channels that sell the SKU. Only SKUs with a price for a single channel or country are compared; all others have the same price everywhere. A page compares `limit` of them in the order of their codes and shows those that differ, so it may be short or empty while there is a `nextCursor`. It costs one query and one or two batch reads.',
  access: access.staff('prices.write'),
  query: z.strictObject({
    currency: field.currency,
    channels: z.optional(
      z
        .string()
        .check(
          z.regex(
            /^[a-z0-9][a-z0-9-]{0,47}(,[a-z0-9][a-z0-9-]{0,47}){1,11}$/,
            'channels are 2 to 12 codes with commas between',
          ),
          z.describe('Comma-separated; by default every channel that sells in this currency'),
        ),
    ),
    category: z.optional(field.code.check(z.describe('Only goods of this category'))),
    only: z.optional(
      z.enum(['unexplained']).check(z.describe('Omits differences that a rule or an exception allows')),
    ),
    ...field.pageQuery,
  }),
  responses: { 200: field.pageOf(row) },
  errors: [channelsErrors.CHANNEL_NOT_FOUND, pricingErrors.CURRENCY_UNKNOWN, pricingErrors.TOO_MANY_CHANNELS],
});

import * as z from 'zod/mini';
import { channelsErrors } from '../../channels/errors.ts';
import * as field from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { pricingErrors } from '../errors.ts';
import { priceException } from '../schemas.ts';

/** Every two channels are compared, and a page shall stay small. */
export const MAX_CHANNELS = 12;

const percent = z.optional(
  z.number().check(z.describe('Of the lower price; left out where the lower one is nothing')),
);

const difference = z.strictObject({
  channels: z.array(field.code).check(z.describe('The cheaper one first')),
  amount: field.minorUnits,
  percent,
  because: z
    .enum(['exception', 'rule', 'unexplained'])
    .check(
      z.describe(
        '`exception`: one of the prices was approved, or differs on purpose; `rule`: every rule between the two allows it',
      ),
    ),
  rules: z.array(field.code).check(z.describe('The rules that allow it, or those it is beyond')),
});

const row = z.strictObject({
  sku: field.sku,
  currency: field.currency,
  category: z.optional(field.code),
  gap: z
    .strictObject({ amount: field.minorUnits, percent })
    .check(z.describe('Between the lowest price and the highest')),
  unexplained: z.boolean().check(z.describe('True when some difference is')),
  prices: z
    .array(
      z.strictObject({
        channel: field.code,
        amount: field.minorUnits,
        priceId: field.id.check(z.describe('Which record wins there')),
        fallback: z.optional(field.code),
        exception: z.optional(priceException),
      }),
    )
    .check(z.describe('The lowest first; channels that do not sell it are left out')),
  differences: z.array(difference).check(z.describe('The largest first')),
});

export const GetParityReport = defineRoute({
  operationId: 'getParityReport',
  method: 'GET',
  path: '/v1/prices/parity-report',
  summary: 'See which SKUs cost differently between channels, and whether anybody said they may.',
  description:
    'Public prices of one unit, now, in the channels that sell the SKU. Only SKUs with a price for some channel or country are weighed: others cost the same everywhere. A page weighs `limit` of them in the order of their codes and shows those that differ, so it may be short, or empty, and others follow while there is a `nextCursor`. It costs one query and one or two batch reads.',
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
          z.describe('With commas between; every one that sells in this currency when left out'),
        ),
    ),
    category: z.optional(field.code.check(z.describe('Goods of this category alone'))),
    only: z.optional(
      z.enum(['unexplained']).check(z.describe('Leaves out what a rule or an exception allows')),
    ),
    ...field.pageQuery,
  }),
  responses: { 200: field.pageOf(row) },
  errors: [channelsErrors.CHANNEL_NOT_FOUND, pricingErrors.CURRENCY_UNKNOWN, pricingErrors.TOO_MANY_CHANNELS],
});

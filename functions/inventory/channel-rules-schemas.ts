import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';

const percent = z.int().check(z.minimum(0), z.maximum(100));
const units = z.int().check(z.minimum(0), z.maximum(1_000_000_000));

const rule = {
  pool: z.optional(units.check(z.describe('Units that only this channel may sell here'))),
  priority: z.optional(
    z
      .int()
      .check(
        z.minimum(0),
        z.maximum(100),
        z.describe('When the pools exceed the stock, pools with a lower number shrink first; defaults to 0'),
      ),
  ),
  buffer: z.optional(
    z
      .union([z.strictObject({ units }), z.strictObject({ percent })])
      .check(
        z.describe('Units hidden from this channel; a percentage is converted to units now and every minute'),
      ),
  ),
  capPercent: z.optional(
    percent.check(z.describe('The channel may sell at most this percentage of the shared stock here')),
  ),
};

export const channelRulesBody = z.strictObject({
  channels: z.record(field.code, z.strictObject(rule)),
  rebalance: z._default(
    z
      .boolean()
      .check(
        z.describe(
          'Adjust pools hourly to the sales of their channels in the last seven days; their sum does not change',
        ),
      ),
    false,
  ),
});

export const channelRules = z.strictObject({
  sku: field.sku,
  locationId: field.code,
  version: z.int().check(z.minimum(0), z.describe('Version of the rules; also their ETag')),
  channels: z.record(
    field.code,
    z.strictObject({
      ...rule,
      poolAvailable: z.optional(z.int().check(z.describe('Units of the pool that are not sold yet'))),
      hidden: z.int().check(z.describe('Units currently hidden by buffer and cap')),
    }),
  ),
  rebalance: z.boolean(),
});

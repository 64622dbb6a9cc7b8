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
        z.describe(
          'When less stock is left than is set aside, pools with a lower number shrink first; 0 when left out',
        ),
      ),
  ),
  buffer: z.optional(
    z
      .union([z.strictObject({ units }), z.strictObject({ percent })])
      .check(z.describe('Hidden from this channel; a share becomes units now and every minute')),
  ),
  capPercent: z.optional(
    percent.check(z.describe('It may sell this share of what everybody may sell here, and no more')),
  ),
};

export const channelRulesBody = z.strictObject({
  channels: z.record(field.code, z.strictObject(rule)),
  rebalance: z._default(
    z
      .boolean()
      .check(
        z.describe(
          'Let pools follow the last seven days’ sales of their channels, at most hourly; their sum stays',
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
      hidden: z.int().check(z.describe('Units hidden by buffer and cap now')),
    }),
  ),
  rebalance: z.boolean(),
});

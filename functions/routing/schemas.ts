import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';

const units = z.strictObject({ lineId: field.id, sku: field.sku, quantity: field.quantity });

export const routingPlan = z.strictObject({
  parcels: z.array(
    z.strictObject({
      locationId: field.code,
      lines: z.array(units),
      value: field.minorUnits.check(z.describe('Value of its goods')),
      cost: field.minorUnits.check(z.describe('Its cost according to the rules')),
      distanceKm: z.optional(z.number().check(z.describe('Absent when a location has no coordinates'))),
    }),
  ),
  unrouted: z.array(units).check(z.describe('Units that no location can supply')),
  rejected: z.array(
    z.strictObject({
      locationId: field.code,
      reason: z
        .enum([
          'excluded_goods',
          'no_capacity',
          'closed',
          'no_stock',
          'more_parcels',
          'below_min_split',
          'store',
          'dearer',
          'farther',
          'less_capacity',
          'later_choice',
        ])
        .check(z.describe('Why the location was not chosen')),
    }),
  ),
  weighed: z.int().check(z.describe('Sets of locations that were compared')),
});

import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';
import { conflictKinds, settlements } from './model/conflict-kinds.ts';

export const offlineConflict = z.strictObject({
  kind: z
    .enum(conflictKinds)
    .check(
      z.describe(
        '`stock_gone`: the goods left, but the books did not have them; count them and correct the stock. `recalled_lot`: `told` is the lot, `found` its recall; warn the customer',
      ),
    ),
  sku: z.optional(field.sku),
  told: z.string().check(z.describe('As the till had it: a price or total in minor units, units, a code')),
  found: z.string().check(z.describe('As it was')),
});

export const offlineSale = z.strictObject({
  saleId: field.id,
  orderId: field.id,
  number: z.string().check(z.describe('Number of the order')),
  channel: field.code,
  locationId: field.code,
  soldAt: field.instant,
  recordedAt: field.instant,
  conflicts: z.array(offlineConflict),
  settled: z.optional(
    z.strictObject({ as: z.enum(settlements), note: z.optional(field.note), at: field.instant }),
  ),
});

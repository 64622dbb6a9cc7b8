import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';
import { cashEntryKinds } from './model/drawer-session.ts';

export const drawerSession = z.strictObject({
  sessionId: field.id,
  version: field.version,
  locationId: field.code,
  drawer: field.code,
  currency: field.currency,
  status: z.enum(['open', 'closed']),
  float: field.minorUnits,
  expected: field.signedMinorUnits.check(z.describe('Amount that should be in the drawer')),
  totals: z.strictObject({
    sale: field.minorUnits,
    refund: field.minorUnits,
    drop: field.minorUnits,
    paid_in: field.minorUnits,
    paid_out: field.minorUnits,
    rounding: field.signedMinorUnits,
  }),
  entries: z.int().check(z.minimum(0)),
  openedAt: field.instant,
  openedBy: z.string(),
  closedAt: z.optional(field.instant),
  closedBy: z.optional(z.string()),
  counted: z.optional(field.minorUnits),
  difference: z.optional(field.signedMinorUnits.check(z.describe('Positive when over, negative when short'))),
});

export const cashEntry = {
  kind: z
    .enum(cashEntryKinds)
    .check(
      z.describe(
        '`drop`: to the safe; `paid_in` and `paid_out`: cash that belongs to no sale, as change or petty cash',
      ),
    ),
  amount: field.amount.check(z.minimum(1)),
  rounding: z._default(
    z
      .int()
      .check(
        z.minimum(-999),
        z.maximum(999),
        z.describe('Rounding to the smallest coin, positive or negative'),
      ),
    0,
  ),
  reference: z.optional(field.id.check(z.describe('The order, or the bag of the drop. No personal data'))),
};

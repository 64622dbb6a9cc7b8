import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';

export const shownRemittance = z.strictObject({
  carrier: field.code,
  reference: z.string(),
  currency: field.currency,
  receivedAt: field.instant,
  amount: field.minorUnits.check(z.describe('Recorded for orders')),
  fees: field.minorUnits,
  unmatched: z.int().check(z.describe('Parcels with another outcome than `matched`')),
  parcels: z.array(
    z.strictObject({
      trackingNumber: z.string(),
      amount: field.minorUnits,
      fee: z.optional(field.minorUnits),
      outcome: z
        .enum(['matched', 'short', 'too_much', 'remitted_before', 'unknown_parcel'])
        .check(
          z.describe(
            '`matched`: recorded, and the order is paid; `short`: recorded, and the order has a balance left; otherwise nothing was recorded',
          ),
        ),
      orderId: z.optional(field.id),
      balanceDue: z.optional(field.minorUnits.check(z.describe('Still due for the order'))),
    }),
  ),
});

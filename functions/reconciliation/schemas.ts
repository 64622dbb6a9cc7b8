import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';
import { settledMethods } from './model/settled-methods.ts';
import { differenceKinds, explanations } from './model/settlement.ts';

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

export const day = z.iso
  .date()
  .check(z.describe('Day of the transactions, in the zone of the file: Midtrans Jakarta, Stripe UTC'));

export const dayParams = z.strictObject({ method: z.enum(settledMethods), day });

const differenceKind = z
  .enum(differenceKinds)
  .check(
    z.describe(
      '`missing_here`: the ledger knows nothing of it; `missing_there`: the file has no such row; `amount_differs`',
    ),
  );

export const differenceName = {
  kind: differenceKind,
  reference: field.token(200, '`<orderId>#capture` or `<orderId>#refund`, or the provider’s own id'),
};

export const explanation = z.enum(explanations);

export const shownSettlement = z.strictObject({
  method: z.enum(settledMethods),
  day,
  version: field.version,
  status: z.enum(['open', 'closed']),
  currency: field.currency,
  rows: z.int(),
  matched: z.int().check(z.describe('Orders on which file and ledger agree')),
  differences: z.int(),
  unexplained: z.int().check(z.describe('Differences that nobody has explained yet; the day closes with 0')),
  channels: z.array(
    z.strictObject({
      channel: field.code,
      gross: field.signedMinorUnits,
      refunds: field.signedMinorUnits,
      fees: field.signedMinorUnits,
      net: field.signedMinorUnits.check(z.describe('gross − refunds − fees')),
    }),
  ),
  payouts: field.signedMinorUnits.check(z.describe('What the provider paid out to the bank')),
  reconciledAt: field.instant,
});

export const shownDifference = z.strictObject({
  ...differenceName,
  here: z.optional(field.signedMinorUnits.check(z.describe('By the ledger'))),
  there: z.optional(field.signedMinorUnits.check(z.describe('By the file'))),
  row: z.optional(z.int().check(z.describe('First row of the file that is about it'))),
  explanation: z.optional(z.strictObject({ reason: explanation, at: field.instant })),
});

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
  unmatched: z.int().check(z.describe('Parcels whose outcome is not `matched`')),
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
      balanceDue: z.optional(field.minorUnits.check(z.describe('Amount still due for the order'))),
    }),
  ),
});

export const day = z.iso
  .date()
  .check(z.describe('Day of the transactions, in the zone of the file: Midtrans Jakarta, Stripe UTC'));

export const dayParams = z.strictObject({ method: z.enum(settledMethods), day });

const differenceKind = z
  .enum(differenceKinds)
  .check(z.describe('`missing_here`: not in the ledger; `missing_there`: not in the file; `amount_differs`'));

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
  matched: z.int().check(z.describe('Orders that are equal in file and ledger')),
  differences: z.int(),
  unexplained: z
    .int()
    .check(z.describe('Differences without an explanation; the day can be closed when it is 0')),
  channels: z.array(
    z.strictObject({
      channel: field.code,
      gross: field.signedMinorUnits,
      refunds: field.signedMinorUnits,
      chargebacks: z.optional(
        field.signedMinorUnits.check(z.describe('Chargebacks, less those that were won')),
      ),
      fees: field.signedMinorUnits,
      net: field.signedMinorUnits.check(z.describe('gross − refunds − chargebacks − fees')),
    }),
  ),
  payouts: field.signedMinorUnits.check(z.describe('Amount that the provider paid out to the bank')),
  reconciledAt: field.instant,
});

export const shownDifference = z.strictObject({
  ...differenceName,
  here: z.optional(field.signedMinorUnits.check(z.describe('According to the ledger'))),
  there: z.optional(field.signedMinorUnits.check(z.describe('According to the file'))),
  row: z.optional(z.int().check(z.describe('First row of the file that concerns it'))),
  explanation: z.optional(z.strictObject({ reason: explanation, at: field.instant })),
});

/** Each line is a transaction of its own; so many fit well into one request. */
export const MAX_STATEMENT_LINES = 200;

export const shownStatementLine = z.strictObject({
  row: z.int().check(z.describe('Row of the file; the columns are row 1')),
  transferId: z.string(),
  amount: field.signedMinorUnits,
  outcome: z
    .enum(['recorded', 'known', 'amount_differs', 'no_order', 'several_orders', 'not_incoming'])
    .check(
      z.describe(
        '`recorded` now, or `known` from before; otherwise nothing was recorded, and finance records it by hand or sends it back',
      ),
    ),
  orderId: z.optional(field.id),
  expected: z.optional(field.money.check(z.describe('What the order expects'))),
});

export type ShownStatementLine = z.output<typeof shownStatementLine>;

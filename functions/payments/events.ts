import * as z from 'zod/mini';
import { code, currency, id, instant, minorUnits, signedMinorUnits } from '#shared/contracts/fields.ts';
import { defineEvent } from '#shared/contracts/event.ts';
import { entryTypes } from './model/ledger.ts';

const method = code.check(z.describe('`cash`, or the name of a payment provider'));
const attempt = z.int().check(z.minimum(1), z.describe('Counts the tries to pay an order'));
const refundFailure = z
  .enum(['window_closed', 'not_supported', 'not_partial', 'refused'])
  .check(
    z.describe(
      'Too late for this method, not possible with it, only possible as a whole, or refused by the provider',
    ),
  );
const refundReason = z.enum([
  'order_cancelled',
  'order_expired',
  'paid_twice',
  'amount_mismatch',
  'currency_mismatch',
  'goods_returned',
  'gift_returned',
  'goodwill',
]);

const moneyOfAttempt = { orderId: id, channel: code, method, attempt, amount: minorUnits, currency };

export const PaymentCaptured = defineEvent({
  type: 'PaymentCaptured',
  domain: 'payments',
  version: 1,
  summary: 'Money was taken for an order, by a provider or over the counter.',
  delivery: 'outbox',
  data: z.object(moneyOfAttempt),
});

export const PaymentAuthorised = defineEvent({
  type: 'PaymentAuthorised',
  domain: 'payments',
  version: 1,
  summary: 'The payment of an order was authorised; it is captured as goods are shipped.',
  delivery: 'outbox',
  data: z.object(moneyOfAttempt),
});

export const CaptureRequested = defineEvent({
  type: 'CaptureRequested',
  domain: 'payments',
  version: 1,
  summary: 'The capture of a share of an authorised payment, or the release of its rest, was requested.',
  delivery: 'outbox',
  data: z.object({ orderId: id, channel: code, captureKeys: z.array(id) }),
});

export const PaymentVoided = defineEvent({
  type: 'PaymentVoided',
  domain: 'payments',
  version: 1,
  summary: 'The uncaptured rest of an authorised payment was voided or has expired.',
  delivery: 'outbox',
  data: z.object(moneyOfAttempt),
});

export const PaymentFailed = defineEvent({
  type: 'PaymentFailed',
  domain: 'payments',
  version: 1,
  summary: 'A payment attempt failed: it was declined, or its amount or currency differed from the request.',
  delivery: 'outbox',
  data: z.object({
    orderId: id,
    channel: code,
    method,
    attempt,
    reason: z.enum(['refused', 'amount_mismatch', 'currency_mismatch', 'authorisation_lapsed']),
  }),
});

const refundFacts = {
  orderId: id,
  channel: code,
  method,
  refundKey: id.check(z.describe('The same for every retry of this refund')),
  amount: minorUnits,
  currency,
  reason: refundReason,
};

export const RefundRequested = defineEvent({
  type: 'RefundRequested',
  domain: 'payments',
  version: 1,
  summary: 'A refund was requested: by staff, or because the order does not need the money.',
  delivery: 'outbox',
  data: z.object({ orderId: id, channel: code, refundKeys: z.array(id) }),
});

export const RefundFailed = defineEvent({
  type: 'RefundFailed',
  domain: 'payments',
  version: 1,
  summary:
    'The provider rejected a refund permanently: the money is still owed, and staff must pay it back another way.',
  delivery: 'outbox',
  data: z.object({ ...refundFacts, failure: refundFailure }),
});

export const PaymentRefunded = defineEvent({
  type: 'PaymentRefunded',
  domain: 'payments',
  version: 1,
  summary: 'Money was refunded to the customer.',
  delivery: 'outbox',
  data: z.object({
    ...refundFacts,
    toCredit: z.optional(
      z
        .literal(true)
        .check(
          z.describe(
            'It was given as store credit, or as a gift card for a returned present; the tender keeps it',
          ),
        ),
    ),
  }),
});

const chargebackFacts = {
  ...moneyOfAttempt,
  chargebackId: z.string().check(z.describe('The provider’s or the bank’s own id of it')),
};

export const ChargebackReceived = defineEvent({
  type: 'ChargebackReceived',
  domain: 'payments',
  version: 1,
  summary: 'A customer’s bank took money of a payment back; evidence against it counts until the deadline.',
  delivery: 'outbox',
  data: z.object({
    ...chargebackFacts,
    reason: z.optional(z.string()),
    evidenceDueBy: z.optional(instant.check(z.describe('Absent: no evidence is heard'))),
  }),
});

export const ChargebackResolved = defineEvent({
  type: 'ChargebackResolved',
  domain: 'payments',
  version: 1,
  summary: 'A chargeback was decided: won, and the money is back, or lost.',
  delivery: 'outbox',
  data: z.object({ ...chargebackFacts, outcome: z.enum(['won', 'lost']) }),
});

export const LedgerEntryRecorded = defineEvent({
  type: 'LedgerEntryRecorded',
  domain: 'payments',
  version: 1,
  summary: 'An entry was appended to the ledger of an order, rounding and fees included.',
  delivery: 'stream',
  data: z.object({
    orderId: id,
    step: z.string().check(z.describe('Which entry of the order: `1#capture`, `refund#<key>`')),
    type: z.enum(entryTypes),
    method,
    amount: signedMinorUnits.check(z.describe('Negative only for rounding')),
    currency,
    before: z.optional(
      signedMinorUnits.check(
        z.describe(
          'Captured less refunded of the order before this entry. Absent for money that never counted for the order: a wrong amount or currency',
        ),
      ),
    ),
    edits: z.optional(z.int().check(z.describe('Edits of the order before this entry. Absent: none'))),
  }),
});

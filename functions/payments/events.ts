import * as z from 'zod/mini';
import { code, currency, id, minorUnits } from '#shared/contracts/fields.ts';
import { defineEvent } from '#shared/contracts/event.ts';

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
      z.literal(true).check(z.describe('The customer took it as store credit; the tender keeps it')),
    ),
  }),
});

import * as z from 'zod/mini';
import { code, currency, id, minorUnits } from '#shared/contracts/fields.ts';
import { defineEvent } from '#shared/contracts/event.ts';

const method = code.check(z.describe('`cash`, or the name of a payment provider'));
const attempt = z.int().check(z.minimum(1), z.describe('Counts the tries to pay an order'));
const refundReason = z.enum([
  'order_cancelled',
  'order_expired',
  'paid_twice',
  'amount_mismatch',
  'currency_mismatch',
  'goods_returned',
  'goodwill',
]);

export const PaymentCaptured = defineEvent({
  type: 'PaymentCaptured',
  domain: 'payments',
  version: 1,
  summary: 'Money was taken for an order, by a provider or over the counter.',
  delivery: 'outbox',
  data: z.object({ orderId: id, channel: code, method, attempt, amount: minorUnits, currency }),
});

export const PaymentFailed = defineEvent({
  type: 'PaymentFailed',
  domain: 'payments',
  version: 1,
  summary: 'An attempt to pay failed: refused, or with another amount or currency than requested.',
  delivery: 'outbox',
  data: z.object({
    orderId: id,
    channel: code,
    method,
    attempt,
    reason: z.enum(['refused', 'amount_mismatch', 'currency_mismatch']),
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

export const PaymentRefunded = defineEvent({
  type: 'PaymentRefunded',
  domain: 'payments',
  version: 1,
  summary: 'Money was refunded to the customer.',
  delivery: 'outbox',
  data: z.object(refundFacts),
});

import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';

/** In minor units of ISO 4217, as card processors count: an Indonesian rupiah has 100 sen here. */
export const isoAmount = z
  .int()
  .check(z.minimum(1), z.maximum(100 * field.MAX_AMOUNT), z.describe('Minor units by ISO 4217'));

export const sandboxPayment = z.strictObject({
  paymentId: field.id,
  orderReference: field.id,
  attempt: z.int().check(z.minimum(1)),
  status: z.enum(['pending', 'paid', 'refused']),
  amount: isoAmount.check(z.describe('Amount paid; while pending, the amount requested')),
  currency: field.currency,
  refunded: z.int().check(z.minimum(0)),
  payUrl: z.string().check(z.describe('Send the customer here')),
});

/** What the customer does on the hosted page, and how difficult the provider is about it. */
export const decision = z.strictObject({
  outcome: z.enum(['paid', 'refused']),
  duplicate: z._default(
    z.int().check(z.minimum(0), z.maximum(5), z.describe('Further copies of the notification')),
    0,
  ),
  delaySeconds: z._default(
    z.int().check(z.minimum(0), z.maximum(86_400), z.describe('Delay of the notification')),
    0,
  ),
  wrongAmount: z._default(
    z.boolean().check(z.describe('The provider captures a different amount than requested')),
    false,
  ),
});

/** How a booking is to go wrong: the service it is made for. */
export const sandboxServices = ['regular', 'express', 'no-tracking', 'timeout'] as const;

export const sandboxParcelEvent = z.strictObject({
  status: z.enum(['in_transit', 'out_for_delivery', 'failed', 'delivered', 'lost', 'returned']),
  at: z.optional(field.instant.check(z.describe('When it happened; now when left out'))),
  duplicate: z._default(
    z.int().check(z.minimum(0), z.maximum(5), z.describe('Further copies of the notification')),
    0,
  ),
  delaySeconds: z._default(
    z.int().check(z.minimum(0), z.maximum(86_400), z.describe('Delay of the notification')),
    0,
  ),
  silent: z._default(
    z.boolean().check(z.describe('No notification: the shop learns of it only by polling')),
    false,
  ),
});

export const sandboxParcel = z.strictObject({
  reference: field.id,
  service: z.enum(sandboxServices),
  trackingNumber: z.optional(z.string()),
  labelUrl: z.string(),
  cancelled: z.boolean(),
  events: z.array(z.strictObject({ status: sandboxParcelEvent.shape.status, at: field.instant })),
});

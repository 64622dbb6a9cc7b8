import * as z from 'zod/mini';
import type { Clock } from '#shared/time/clock.ts';
import { whyNotSigned } from '#shared/secrets/timed-signature.ts';
import type { DisputeNotification, NotBelieved, Notification, Unrelated } from '../../model/provider.ts';
import { jsonOf } from '#shared/json/json-of.ts';
import { checkoutSession, sessionStatus, stripeDispute } from './objects.ts';

const event = z.object({ type: z.string(), data: z.object({ object: z.unknown() }) });

/** Every change of a session that ends in money or without it. https://docs.stripe.com/api/events/types */
const ofSessions = [
  'checkout.session.completed',
  'checkout.session.async_payment_succeeded',
  'checkout.session.async_payment_failed',
  'checkout.session.expired',
];

/** Money left, came back, or the bank decided. https://docs.stripe.com/api/events/types */
const ofDisputes = [
  'charge.dispute.created',
  'charge.dispute.updated',
  'charge.dispute.closed',
  'charge.dispute.funds_withdrawn',
  'charge.dispute.funds_reinstated',
];

/** https://docs.stripe.com/webhooks#verify-manually: constant time, five minutes, every active secret. */
export const verifyEvent = (
  rawBody: string,
  header: string | undefined,
  webhookSecret: string,
  clock: Clock,
): Notification | DisputeNotification | NotBelieved | Unrelated => {
  const why = whyNotSigned(header, rawBody, webhookSecret, clock);
  if (why !== undefined) return { reason: 'signature', detail: why };
  const read = z.safeParse(event, jsonOf(rawBody));
  if (!read.success) return unreadable;
  if (ofDisputes.includes(read.data.type)) {
    const dispute = z.safeParse(stripeDispute, read.data.data.object);
    return dispute.success ? { dispute: dispute.data.id } : unreadable;
  }
  if (!ofSessions.includes(read.data.type)) return { unrelated: read.data.type };
  const session = z.safeParse(checkoutSession, read.data.data.object);
  if (!session.success) return unreadable;
  if (session.data.metadata?.['attempt'] === undefined) return { unrelated: 'a session of another system' };
  const { orderId, amount, currency } = sessionStatus(session.data);
  return {
    orderId,
    reference: session.data.id,
    says: saidBy(read.data.type, session.data.payment_status),
    money: { amount, currency },
  };
};

const unreadable = {
  reason: 'unreadable',
  detail: 'the event does not match the documented format',
} as const satisfies NotBelieved;

/** `completed` with `unpaid` is a payment that takes days, or one that is only authorised: Stripe is asked which. */
const saidBy = (type: string, paymentStatus: string): Notification['says'] => {
  if (type === 'checkout.session.expired') return 'refused';
  return paymentStatus === 'paid' ? 'captured' : 'pending';
};

import * as z from 'zod/mini';
import type { ProviderStatus } from '../../model/provider.ts';
import { fromStripe } from './amounts.ts';

const metadata = z.optional(z.nullable(z.record(z.string(), z.string())));

/** https://docs.stripe.com/api/payment_intents/object */
export const paymentIntent = z.object({
  id: z.string(),
  status: z.string(),
  amount: z.int(),
  amount_capturable: z.int(),
  amount_received: z.int(),
  currency: z.string(),
  metadata,
});

/** https://docs.stripe.com/api/checkout/sessions/object, with its payment intent beside it. */
export const checkoutSession = z.object({
  id: z.string(),
  status: z.nullable(z.string()),
  payment_status: z.string(),
  amount_total: z.nullable(z.int()),
  currency: z.nullable(z.string()),
  url: z.optional(z.nullable(z.string())),
  client_reference_id: z.optional(z.nullable(z.string())),
  metadata,
  payment_intent: z.optional(z.nullable(z.union([z.string(), paymentIntent]))),
});

/** https://docs.stripe.com/api/disputes/object, with the payment intent beside it. */
export const stripeDispute = z.object({
  id: z.string(),
  amount: z.int(),
  currency: z.string(),
  status: z.string(),
  reason: z.optional(z.nullable(z.string())),
  payment_intent: z.optional(z.nullable(z.union([z.string(), paymentIntent]))),
  evidence_details: z.optional(z.nullable(z.object({ due_by: z.optional(z.nullable(z.int())) }))),
});

/** https://docs.stripe.com/api/refunds/object */
export const stripeRefund = z.object({ id: z.string(), status: z.nullable(z.string()), metadata });

export const stripeRefundList = z.object({ data: z.array(stripeRefund) });

export type CheckoutSession = z.output<typeof checkoutSession>;
export type StripeRefund = z.output<typeof stripeRefund>;
type PaymentIntent = z.output<typeof paymentIntent>;

/** The intent, where it was asked for with the session; a session nobody paid has none. */
export const intentOf = ({ payment_intent }: CheckoutSession): PaymentIntent | undefined =>
  typeof payment_intent === 'object' && payment_intent !== null ? payment_intent : undefined;

/** How a session stands, in our units. */
export const sessionStatus = (session: CheckoutSession): ProviderStatus => {
  const intent = intentOf(session);
  const state = stateOf(session, intent);
  return {
    orderId: session.client_reference_id ?? '',
    attempt: Number(session.metadata?.['attempt'] ?? 0),
    state,
    ...fromStripe(amountOf(session, intent, state), session.currency ?? ''),
  };
};

const stateOf = (session: CheckoutSession, intent: PaymentIntent | undefined): ProviderStatus['state'] => {
  if (intent !== undefined && intent.amount_received > 0) return 'captured';
  if (intent?.status === 'requires_capture') return 'authorised';
  if (session.status === 'expired' || intent?.status === 'canceled') return 'refused';
  return session.status === 'complete' && session.payment_status === 'paid' ? 'captured' : 'pending';
};

/** What was taken or blocked, and not what was asked for. */
const amountOf = (
  { amount_total }: CheckoutSession,
  intent: PaymentIntent | undefined,
  state: ProviderStatus['state'],
): number => {
  if (intent !== undefined && state === 'captured') return intent.amount_received;
  if (intent !== undefined && state === 'authorised') return intent.amount_capturable;
  return amount_total ?? 0;
};

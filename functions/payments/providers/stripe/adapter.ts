import type { Runtime } from '#shared/runtime.ts';
import type { PaymentProvider } from '../../model/provider.ts';
import { findCredentials } from '../credentials.ts';
import { toStripe } from './amounts.ts';
import { callStripe, isRefusal, stripeUnavailable } from './call-stripe.ts';
import { stripeAccess, stripeCredentials, type StripeAccess } from './credentials.ts';
import { fetchDispute } from './fetch-dispute.ts';
import { giveBack } from './give-back.ts';
import { checkoutSession, intentOf, paymentIntent, sessionStatus, type CheckoutSession } from './objects.ts';
import { startCheckout } from './start-checkout.ts';
import { verifyEvent } from './verify-event.ts';

const SIGNATURE_HEADER = 'stripe-signature';

/** Stripe: hosted Checkout takes the money. A payment is known by its session's id. */
export const stripeAdapter = ({ clock, secrets }: Pick<Runtime, 'clock' | 'secrets'>): PaymentProvider => ({
  start: async (request) => startCheckout(request, await stripeAccess(secrets)),

  verifyWebhook: async (rawBody, headers) => {
    const credentials = await findCredentials(secrets, 'stripe', stripeCredentials);
    return verifyEvent(rawBody, headers[SIGNATURE_HEADER], credentials?.webhookSecret ?? '', clock);
  },

  fetchStatus: async (reference) => {
    const session = await sessionOf(reference, await stripeAccess(secrets));
    return session === undefined ? undefined : sessionStatus(session);
  },

  refund: async (refund) => {
    const access = await stripeAccess(secrets);
    const intent = await intentIdOf(refund.reference, access);
    return intent === undefined ? { state: 'failed', reason: 'refused' } : giveBack(intent, refund, access);
  },

  capture: async ({ reference, money, key, final }) => {
    const access = await stripeAccess(secrets);
    const intent = await intentIdOf(reference, access);
    const taken = await callStripe(access, `payment_intents/${intent}/capture`, paymentIntent, {
      key,
      fields: { amount_to_capture: toStripe(money), final_capture: final },
    });
    if (isRefusal(taken)) stripeUnavailable(new Error(`stripe refused a capture: ${taken.refused}`));
  },

  fetchDispute: async (dispute) => fetchDispute(dispute, await stripeAccess(secrets)),

  /** Refused where the customer was faster: what was paid stays paid. */
  cancel: async (reference) => {
    const access = await stripeAccess(secrets);
    const session = await sessionOf(reference, access);
    if (session?.status === 'open')
      await callStripe(access, `checkout/sessions/${reference}/expire`, checkoutSession, {
        key: `${reference}#expire`,
        fields: {},
      });
    const intent = session === undefined ? undefined : intentOf(session);
    if (intent?.status === 'requires_capture')
      await callStripe(access, `payment_intents/${intent.id}/cancel`, paymentIntent, {
        key: `${reference}#cancel`,
        fields: {},
      });
  },
});

const sessionOf = async (reference: string, access: StripeAccess): Promise<CheckoutSession | undefined> => {
  const path = `checkout/sessions/${encodeURIComponent(reference)}?expand[]=payment_intent`;
  const session = await callStripe(access, path, checkoutSession);
  if (!isRefusal(session)) return session;
  return session.refused === 'resource_missing'
    ? undefined
    : stripeUnavailable(new Error(`stripe refused to show a session: ${session.refused}`));
};

const intentIdOf = async (reference: string, access: StripeAccess): Promise<string | undefined> => {
  const session = await sessionOf(reference, access);
  return session === undefined ? undefined : intentOf(session)?.id;
};

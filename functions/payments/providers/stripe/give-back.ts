import type { ProviderRefund, ProviderRefundOutcome } from '../../model/provider.ts';
import { toStripe } from './amounts.ts';
import { callStripe, isRefusal } from './call-stripe.ts';
import type { StripeAccess } from './credentials.ts';
import { stripeRefund, stripeRefundList, type StripeRefund } from './objects.ts';

/**
 * Stripe forgets idempotency keys after a day, and a queue may try for longer: so refunds of the payment are looked
 * through first. https://docs.stripe.com/api/idempotent_requests
 */
export const giveBack = async (
  intentId: string,
  { money, key }: ProviderRefund,
  access: StripeAccess,
): Promise<ProviderRefundOutcome> => {
  const listed = await callStripe(
    access,
    `refunds?payment_intent=${encodeURIComponent(intentId)}&limit=100`,
    stripeRefundList,
  );
  const known = isRefusal(listed) ? undefined : listed.data.find(({ metadata }) => metadata?.['key'] === key);
  if (known !== undefined) return outcomeOf(known);
  const made = await callStripe(access, 'refunds', stripeRefund, {
    key,
    fields: { payment_intent: intentId, amount: toStripe(money), 'metadata[key]': key },
  });
  return isRefusal(made) ? { state: 'failed', reason: 'refused' } : outcomeOf(made);
};

/** https://docs.stripe.com/refunds#failed-refunds */
const outcomeOf = ({ status }: StripeRefund): ProviderRefundOutcome => {
  if (status === 'failed' || status === 'canceled') return { state: 'failed', reason: 'refused' };
  return { state: status === 'succeeded' ? 'refunded' : 'pending' };
};

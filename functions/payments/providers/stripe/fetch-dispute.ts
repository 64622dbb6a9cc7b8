import type { ProviderDispute } from '../../model/provider.ts';
import { fromStripe } from './amounts.ts';
import { callStripe, isRefusal, stripeUnavailable } from './call-stripe.ts';
import type { StripeAccess } from './credentials.ts';
import { stripeDispute } from './objects.ts';

/** Inquiries (`warning_…`) moved no money; their answer is given at Stripe. https://docs.stripe.com/disputes/how-disputes-work */
const statuses: Readonly<Record<string, ProviderDispute['status']>> = {
  needs_response: 'open',
  under_review: 'open',
  won: 'won',
  lost: 'lost',
};

/** A dispute of a payment of ours whose money was withdrawn. */
export const fetchDispute = async (
  id: string,
  access: StripeAccess,
): Promise<ProviderDispute | undefined> => {
  const path = `disputes/${encodeURIComponent(id)}?expand[]=payment_intent`;
  const dispute = await callStripe(access, path, stripeDispute);
  if (isRefusal(dispute))
    return stripeUnavailable(new Error(`stripe refused to show a dispute: ${dispute.refused}`));
  const intent = typeof dispute.payment_intent === 'object' ? dispute.payment_intent : undefined;
  const { orderId, attempt } = intent?.metadata ?? {};
  const status = statuses[dispute.status];
  if (status === undefined || orderId === undefined || attempt === undefined) return undefined;
  const dueBy = dispute.evidence_details?.due_by ?? 0;
  return {
    chargebackId: dispute.id,
    orderId,
    attempt: Number(attempt),
    money: fromStripe(dispute.amount, dispute.currency),
    status,
    reason: dispute.reason ?? undefined,
    // 0: the bank hears no evidence.
    evidenceDueBy: dueBy === 0 ? undefined : new Date(dueBy * 1000).toISOString(),
  };
};

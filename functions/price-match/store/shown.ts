import type * as z from 'zod/mini';
import { standingOf, type Claim } from '../model/claim.ts';
import { blockedUntil, countedRefusals, type Claimant } from '../model/claimant.ts';
import type { Policy } from '../model/policy.ts';
import type { claim as claimSchema, policy as policySchema } from '../schemas.ts';

/** A claim as its owner sees it. One that ran out is expired, whether or not the sweep has come by. */
export const shownClaim = (claim: Claim, now: number, claimToken?: string): z.input<typeof claimSchema> => ({
  claimId: claim.claimId,
  claimToken,
  version: claim.version,
  status: standingOf(claim, now),
  cartId: claim.cartId,
  channel: claim.channel,
  sku: claim.sku,
  gtin: claim.gtin,
  quantity: claim.quantity,
  currency: claim.currency,
  ourPrice: claim.ourPrice,
  price: claim.price,
  competitor: {
    name: claim.competitor,
    url: claim.url,
    photo: claim.photo,
  },
  seenAt: claim.seenAt,
  requestedAt: claim.requestedAt,
  since: claim.since,
  expiresAt: claim.expiresAt,
  automatic: claim.automatic,
  reason: claim.reason,
  orderId: claim.orderId,
});

/** The same with what only staff see; how often its claimant was refused where that was looked up. */
export const shownToStaff = (
  claim: Claim,
  now: number,
  known?: { readonly claimant: Claimant | undefined; readonly withinDays: number },
): z.input<typeof claimSchema> => {
  const until = blockedUntil(known?.claimant, now);
  return {
    ...shownClaim(claim, now),
    staff: {
      requestedBy: claim.requestedBy,
      decidedBy: claim.decidedBy,
      note: claim.note,
      claimant: claim.claimant,
      ...(known === undefined ? {} : { refusals: countedRefusals(known.claimant, known.withinDays, now) }),
      blockedUntil: until,
    },
  };
};

export const shownPolicy = (policy: Policy): z.input<typeof policySchema> => ({
  channel: policy.channel,
  version: policy.version,
  enabled: policy.enabled,
  competitors: [...policy.competitors],
  limit: policy.limit,
  automatic: policy.automatic,
  approvers: [...policy.approvers],
  maxUnits: policy.maxUnits,
  seenWithinDays: policy.seenWithinDays,
  answerWithinHours: policy.answerWithinHours,
  useWithinHours: policy.useWithinHours,
  refusals: policy.refusals,
});

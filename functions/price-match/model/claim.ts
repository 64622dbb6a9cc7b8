import type { Versioned } from '#shared/dynamodb/aggregate.ts';
import { HOUR } from '#shared/time/clock.ts';
import type { PolicyTerms } from './policy.ts';

/**
 * Where a claim stands.
 * - `requested`: waits for somebody who may decide, until `expiresAt`.
 * - `approved`: the cart has the price, until `expiresAt`.
 * - `used`: an order was placed at the price; there is no way back.
 * - `rejected`, `expired`: the cart has our own price.
 */
export const claimStatuses = ['requested', 'approved', 'used', 'rejected', 'expired'] as const;
export type ClaimStatus = (typeof claimStatuses)[number];

export const rejectReasons = [
  'not_the_same_product',
  'price_not_found',
  'not_in_stock_there',
  'proof_unclear',
  'other',
] as const;
export type ClaimRejectReason = (typeof rejectReasons)[number];

/** A shopper's wish to pay what a competitor asks, for one SKU in one cart. */
export interface Claim extends Versioned {
  readonly claimId: string;
  readonly status: ClaimStatus;
  readonly cartId: string;
  readonly channel: string;
  /** Absent for guests. */
  readonly customerId?: string;
  /** Whose refusals are counted: `customer:…`, or a keyed digest of a guest. */
  readonly claimant: string;
  readonly sku: string;
  /** 14 digits. */
  readonly gtin: string;
  /** Most units it holds for. */
  readonly quantity: number;
  readonly currency: string;
  /** What we asked for one when it was claimed, and again when it was decided; minor units. */
  readonly ourPrice: number;
  /** What the competitor asks for one; minor units. */
  readonly price: number;
  /** The competitor's name in the policy. */
  readonly competitor: string;
  readonly url?: string;
  readonly photo?: string;
  readonly seenAt: string;
  readonly requestedAt: string;
  /** `actorReference` of who claimed it; somebody else decides. */
  readonly requestedBy: string;
  /** When it reached its current status. */
  readonly since: string;
  readonly expiresAt: string;
  readonly decidedBy?: string;
  /** Granted by the policy at once. */
  readonly automatic?: boolean;
  readonly reason?: ClaimRejectReason;
  /** What staff wrote about the decision; for staff. */
  readonly note?: string;
  readonly orderId?: string;
}

/** Expiry counts when it is read, whether or not the sweep has come by. */
export const standingOf = ({ status, expiresAt }: Claim, now: number): ClaimStatus =>
  isOpen(status) && Date.parse(expiresAt) <= now ? 'expired' : status;

const isOpen = (status: ClaimStatus): boolean => status === 'requested' || status === 'approved';

interface Decision {
  /** `actorReference` of who decides. */
  readonly by: string;
  readonly note?: string | undefined;
  readonly now: number;
}

/** A claim that was granted, at the price the limits were compared with. */
export const approved = (
  claim: Claim,
  { useWithinHours }: PolicyTerms,
  { by, note, now, ourPrice }: Decision & { readonly ourPrice: number },
): Claim => ({
  ...next(claim, 'approved', now),
  ourPrice,
  expiresAt: new Date(now + useWithinHours * HOUR).toISOString(),
  decidedBy: by,
  ...(note === undefined ? {} : { note }),
});

export const rejected = (
  claim: Claim,
  { by, note, now, reason }: Decision & { readonly reason: ClaimRejectReason },
): Claim => ({
  ...next(claim, 'rejected', now),
  decidedBy: by,
  reason,
  ...(note === undefined ? {} : { note }),
});

export const expired = (claim: Claim, now: number): Claim => next(claim, 'expired', now);

const next = (claim: Claim, status: ClaimStatus, now: number): Claim => ({
  ...claim,
  status,
  version: claim.version + 1,
  since: new Date(now).toISOString(),
});

import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { eventOf, type Cause, type OutgoingEvent } from '#shared/events/envelope.ts';
import { outboxPart } from '#shared/events/outbox.ts';
import type { Clock } from '#shared/time/clock.ts';
import { PriceMatchApproved, PriceMatchExpired, PriceMatchRejected, PriceMatchRequested } from '../events.ts';
import type { Claim } from '../model/claim.ts';
import { claimKey } from './claims.ts';

/** What became of a claim, saved with the change. */
export const tellPart = (claim: Claim, events: readonly OutgoingEvent[], clock: Clock): TransactionPart =>
  outboxPart(clock, claimKey(claim.claimId), events);

export const requestedEvent = (claim: Claim, cause: Cause) =>
  eventOf(PriceMatchRequested, { ...aboutClaim(claim, cause), data: factsOf(claim) });

export const approvedEvent = (claim: Claim, cause: Cause) =>
  eventOf(PriceMatchApproved, {
    ...aboutClaim(claim, cause),
    data: { ...factsOf(claim), automatic: claim.automatic === true },
  });

export const rejectedEvent = (claim: Claim, cause: Cause) =>
  eventOf(PriceMatchRejected, {
    ...aboutClaim(claim, cause),
    data: { ...factsOf(claim), reason: claim.reason ?? 'other' },
  });

export const expiredEvent = (claim: Claim, from: 'requested' | 'approved', cause: Cause) =>
  eventOf(PriceMatchExpired, { ...aboutClaim(claim, cause), data: { ...factsOf(claim), from } });

/** What the envelope of an event of a claim says. */
const aboutClaim = (claim: Claim, cause: Cause) => ({
  aggregateId: claim.claimId,
  aggregateVersion: claim.version,
  occurredAt: claim.since,
  channel: claim.channel,
  cause,
});

const factsOf = (claim: Claim) => ({
  claimId: claim.claimId,
  cartId: claim.cartId,
  channel: claim.channel,
  customerId: claim.customerId,
  sku: claim.sku,
  quantity: claim.quantity,
  currency: claim.currency,
  ourPrice: claim.ourPrice,
  price: claim.price,
  competitor: claim.competitor,
  expiresAt: claim.expiresAt,
});

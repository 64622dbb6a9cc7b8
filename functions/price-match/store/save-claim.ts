import { addPriceMatchPart, CartMoved, type Cart } from '../../carts/public.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import type { Cause } from '#shared/events/envelope.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { Claim } from '../model/claim.ts';
import type { Claimant } from '../model/claimant.ts';
import { approvedEvent, expiredEvent, rejectedEvent, requestedEvent, tellPart } from './claim-events.ts';
import { saveClaimantPart } from './claimants.ts';
import { ClaimMoved, freeLinePart, occupyLinePart, saveClaimPart } from './claims.ts';

type Dependencies = Pick<Runtime, 'db' | 'clock'>;

/** Reads, decides and writes again while the claim or its cart changes in between, for two seconds at most. */
export const decideAgainIfMoved = <Result>(run: () => Promise<Result>): Promise<Result> =>
  decideAgain((error) => error instanceof ClaimMoved || error instanceof CartMoved, run);

/** A new claim, and its price in the cart when it was granted at once. */
export const saveNewClaim = (
  claim: Claim,
  cart: Cart,
  cause: Cause,
  { db, clock }: Dependencies,
): Promise<void> =>
  commit(db, [
    // The line first: a second claim for it is told of the first one.
    occupyLinePart(claim, clock),
    saveClaimPart(claim, clock),
    ...(claim.status === 'approved' ? [addPriceMatchPart(cart, matchOf(claim))] : []),
    tellPart(
      claim,
      [requestedEvent(claim, cause), ...(claim.status === 'approved' ? [approvedEvent(claim, cause)] : [])],
      clock,
    ),
  ]);

/** A claim that somebody granted, and its price in the cart. */
export const saveApproved = (
  claim: Claim,
  cart: Cart,
  cause: Cause,
  { db, clock }: Dependencies,
): Promise<void> =>
  commit(db, [
    saveClaimPart(claim, clock),
    occupyLinePart(claim, clock),
    addPriceMatchPart(cart, matchOf(claim)),
    tellPart(claim, [approvedEvent(claim, cause)], clock),
  ]);

/** A claim that somebody refused; it counts, and the line is free for another one. */
export const saveRejected = (
  claim: Claim,
  claimant: Claimant,
  cause: Cause,
  { db, clock }: Dependencies,
): Promise<void> =>
  commit(db, [
    saveClaimPart(claim, clock),
    freeLinePart(claim),
    saveClaimantPart(claimant, claim.claimId, clock),
    tellPart(claim, [rejectedEvent(claim, cause)], clock),
  ]);

/** A claim whose time is over. Its line is free by then: an open claim keeps it only until it ends. */
export const saveExpired = (
  claim: Claim,
  from: 'requested' | 'approved',
  cause: Cause,
  { db, clock }: Dependencies,
): Promise<void> =>
  commit(db, [saveClaimPart(claim, clock), tellPart(claim, [expiredEvent(claim, from, cause)], clock)]);

/** What the cart carries of a granted claim, so that pricing it and ordering it need no further read. */
const matchOf = ({ claimId, version, sku, price, quantity, expiresAt }: Claim) => ({
  claimId,
  version,
  sku,
  price,
  quantity,
  until: expiresAt,
});

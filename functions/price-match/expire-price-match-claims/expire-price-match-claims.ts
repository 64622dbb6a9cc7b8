import { startedBy } from '#shared/events/envelope.ts';
import type { Task } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { expired, standingOf, type Claim } from '../model/claim.ts';
import { ClaimMoved, loadClaim } from '../store/claims.ts';
import { saveExpired } from '../store/save-claim.ts';
import { priceMatchItems } from '../table.ts';

const TASK = 'expire-price-match-claims';
const PER_PAGE = 100;

/**
 * Ends claims that nobody answered and prices that nobody used. Expiry counts whenever a claim is read, so coming
 * late only delays the news of it.
 */
export const expirePriceMatchClaims: Task<Runtime> = async (_input, runtime) => {
  for (const status of ['requested', 'approved'] as const) await expireStanding(status, runtime);
};

/** Oldest first; the first page without one that ran out ends it, because younger ones run out later. */
const expireStanding = async (from: 'requested' | 'approved', runtime: Runtime): Promise<void> => {
  let cursor: string | undefined;
  do {
    const { items, nextCursor } = await runtime.db.queryIndex<Claim>({
      index: priceMatchItems.indexes.claimsByStatus,
      partition: { status: from },
      limit: PER_PAGE,
      cursor,
    });
    const due = items.filter((claim) => isOver(claim, runtime));
    for (const { claimId } of due) await expire(claimId, from, runtime);
    cursor = due.length === 0 ? undefined : nextCursor;
  } while (cursor !== undefined);
};

const isOver = (claim: Claim, { clock }: Runtime): boolean => standingOf(claim, clock.now()) === 'expired';

/** The index may lag; the claim itself says where it stands. One that fails does not keep the others waiting. */
const expire = async (claimId: string, from: 'requested' | 'approved', runtime: Runtime): Promise<void> => {
  const claim = await loadClaim(runtime.db, claimId);
  if (claim?.status !== from || !isOver(claim, runtime)) return;
  await saveExpired(expired(claim, runtime.clock.now()), from, startedBy(TASK, claimId), runtime).catch(
    (error: unknown) => {
      if (!(error instanceof ClaimMoved))
        runtime.log.error('claim not expired', { aggregateId: claimId, error });
    },
  );
};

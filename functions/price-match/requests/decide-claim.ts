import { actorReference, type Actor } from '#shared/actors/actor.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Idempotency } from '#shared/idempotency/idempotency.ts';
import { checkVersion } from '#shared/problems/version.ts';
import { remembered, replayed } from '#shared/idempotency/recent-keys.ts';
import type { Runtime } from '#shared/runtime.ts';
import { priceMatchErrors } from '../errors.ts';
import { standingOf, type Claim } from '../model/claim.ts';
import { claimOfCaller } from './claim-of-caller.ts';
import { loadClaim } from '../store/claims.ts';
import { decideAgainIfMoved } from '../store/save-claim.ts';

interface Request {
  readonly params: { readonly claimId: string };
  readonly actor: Actor;
  readonly ifMatch?: number;
  readonly idempotency?: Idempotency;
}

/** Decides about a claim that waits for it, anew when another change was faster. A repeated request changes nothing. */
export const decideClaim = (
  request: Request,
  runtime: Runtime,
  decide: (claim: Claim) => Promise<Claim>,
): Promise<Claim> =>
  decideAgainIfMoved(async () => {
    const { claimId } = request.params;
    const claim = await claimOfCaller(await loadClaim(runtime.db, claimId), claimId, request, {
      scope: 'price-matches.write',
      secrets: runtime.secrets,
    });
    if (replayed(claim.recentKeys, request.idempotency) !== undefined) return claim;
    checkVersion(request.ifMatch, claim.version, 'optional');
    requireWaiting(claim, runtime.clock.now());
    requireAnother(claim, request.actor);
    return decide({ ...claim, recentKeys: remembered(claim.recentKeys, request.idempotency, 200) });
  });

const requireWaiting = (claim: Claim, now: number): void => {
  const status = standingOf(claim, now);
  if (status === 'requested') return;
  throw problem(priceMatchErrors.CLAIM_CLOSED, {
    detail: `the claim ${claim.claimId} is ${status}`,
    extensions: { claimStatus: status },
  });
};

/** Four eyes: whoever asked for the price does not grant it. */
const requireAnother = ({ requestedBy }: Claim, actor: Actor): void => {
  if (requestedBy !== actorReference(actor)) return;
  throw problem(priceMatchErrors.OWN_CLAIM, {
    detail: 'a claim cannot be decided by the person who opened it',
  });
};

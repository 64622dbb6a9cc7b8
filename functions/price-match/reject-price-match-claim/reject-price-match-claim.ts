import { causeOf } from '#shared/events/envelope.ts';
import { actorReference } from '#shared/actors/actor.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { rejected } from '../model/claim.ts';
import { refusedOnceMore } from '../model/claimant.ts';
import { loadClaimant } from '../store/claimants.ts';
import { decideClaim } from '../requests/decide-claim.ts';
import { policyOf } from '../requests/policy-of.ts';
import { saveRejected } from '../store/save-claim.ts';
import { shownWithRefusals } from '../store/shown-with-refusals.ts';
import type { RejectPriceMatchClaim } from './contract.ts';

export const rejectPriceMatchClaim: UseCase<typeof RejectPriceMatchClaim, Runtime> = async (
  request,
  runtime,
) => {
  const { body, actor } = request;
  const claim = await decideClaim(request, runtime, async (waiting) => {
    const now = runtime.clock.now();
    const [policy, known] = await Promise.all([
      policyOf(runtime.db, waiting.channel),
      loadClaimant(runtime.db, waiting.claimant),
    ]);
    const refused = rejected(waiting, { ...body, by: actorReference(actor), now });
    const claimant = known ?? { claimant: waiting.claimant, version: 0, refusedAt: [] };
    await saveRejected(refused, refusedOnceMore(claimant, policy, now), causeOf(request), runtime);
    return refused;
  });
  return { status: 200, body: await shownWithRefusals(claim, runtime), version: claim.version };
};

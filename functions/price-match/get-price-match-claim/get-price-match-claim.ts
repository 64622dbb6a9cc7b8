import { hasScope } from '#shared/actors/actor.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { claimOfCaller } from '../requests/claim-of-caller.ts';
import { loadClaim } from '../store/claims.ts';
import { shownClaim } from '../store/shown.ts';
import { shownWithRefusals } from '../store/shown-with-refusals.ts';
import type { GetPriceMatchClaim } from './contract.ts';

export const getPriceMatchClaim: UseCase<typeof GetPriceMatchClaim, Runtime> = async (request, runtime) => {
  const { claimId } = request.params;
  const claim = await claimOfCaller(await loadClaim(runtime.db, claimId), claimId, request, {
    scope: 'price-matches.read',
    secrets: runtime.secrets,
  });
  return {
    status: 200,
    body: hasScope(request.actor, 'price-matches.read')
      ? await shownWithRefusals(claim, runtime)
      : shownClaim(claim, runtime.clock.now()),
    version: claim.version,
  };
};

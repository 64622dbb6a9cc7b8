import { causeOf } from '#shared/events/envelope.ts';
import { actorReference } from '#shared/actors/actor.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { approved } from '../model/claim.ts';
import { cartOfClaim } from '../requests/cart-of-claim.ts';
import { decideClaim } from '../requests/decide-claim.ts';
import { ourLine } from '../requests/our-line.ts';
import { policyInForce } from '../requests/policy-of.ts';
import { saveApproved } from '../store/save-claim.ts';
import { refuseClaimedLine } from '../requests/refuse-claimed-line.ts';
import { refuseBelowFloor } from '../requests/refuse-below-floor.ts';
import { shownWithRefusals } from '../store/shown-with-refusals.ts';
import type { ApprovePriceMatchClaim } from './contract.ts';
import { refuseAboveLimit } from './refuse-above-limit.ts';

export const approvePriceMatchClaim: UseCase<typeof ApprovePriceMatchClaim, Runtime> = async (
  request,
  runtime,
) => {
  const { body, actor } = request;
  const claim = await decideClaim(request, runtime, async (waiting) => {
    const [policy, cart] = await Promise.all([
      policyInForce(runtime.db, waiting.channel),
      cartOfClaim(waiting, runtime.db),
    ]);
    // Our price may have moved since: the limits hold for the price of now.
    const ours = await ourLine(cart, waiting.sku, `/cart/lines/${waiting.sku}`, runtime);
    refuseBelowFloor(waiting.price, ours, '/claim/price');
    refuseAboveLimit(waiting, ours, policy, actor);
    const granted = approved(waiting, policy, {
      ...body,
      by: actorReference(actor),
      now: runtime.clock.now(),
      ourPrice: ours.price,
    });
    await refuseClaimedLine(granted.sku, saveApproved(granted, cart, causeOf(request), runtime));
    return granted;
  });
  return { status: 200, body: await shownWithRefusals(claim, runtime), version: claim.version };
};

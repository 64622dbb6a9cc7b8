import { actorReference, type Actor } from '#shared/actors/actor.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Idempotency } from '#shared/idempotency/idempotency.ts';
import { remembered, replayed } from '#shared/idempotency/recent-keys.ts';
import type { Runtime } from '#shared/runtime.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { pricingErrors } from '../errors.ts';
import { standingOf } from '../model/held-price.ts';
import type { StoredHeldPrice } from '../store/held-prices.ts';
import { requireHeld } from './hold-price.ts';
import { isStale } from './is-stale.ts';

interface DecisionRequest {
  readonly params: { readonly changeId: string };
  readonly actor: Actor;
  readonly idempotency?: Idempotency;
}

/** Decides about a price that waits, anew when it or its list moved. A repeated request changes nothing. */
export const decideHeld = (
  { params, actor, idempotency }: DecisionRequest,
  runtime: Runtime,
  decide: (held: StoredHeldPrice) => Promise<StoredHeldPrice>,
): Promise<StoredHeldPrice> =>
  decideAgain(isStale, async () => {
    const held = await requireHeld(runtime.db, params.changeId);
    if (replayed(held.recentKeys, idempotency) !== undefined) return held;
    requireWaiting(held, runtime.clock.now());
    if (held.requestedBy === actorReference(actor))
      throw problem(pricingErrors.OWN_PRICE_CHANGE, {
        detail: 'a price change cannot be decided by the person who requested it',
      });
    return decide({
      ...held,
      version: held.version + 1,
      decidedBy: actorReference(actor),
      recentKeys: remembered(held.recentKeys, idempotency, 200),
    });
  });

const requireWaiting = (held: StoredHeldPrice, now: number): void => {
  const status = standingOf(held, now);
  if (status === 'pending') return;
  throw problem(pricingErrors.PRICE_CHANGE_CLOSED, {
    detail: `the price change ${held.changeId} is ${status}`,
    extensions: { priceChangeStatus: status },
  });
};

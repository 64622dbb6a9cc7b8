import type { Cart } from '../../carts/public.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { priceMatchErrors } from '../errors.ts';
import { blockedUntil } from '../model/claimant.ts';
import { claimantOf, loadClaimant } from '../store/claimants.ts';

/** Whose refusals would be counted for this cart; refuses who had too many lately. */
export const unblockedClaimant = async (cart: Cart, runtime: Runtime): Promise<string> => {
  const claimant = await claimantOf(cart, runtime);
  const now = runtime.clock.now();
  const until = blockedUntil(await loadClaimant(runtime.db, claimant), now);
  if (until === undefined) return claimant;
  throw problem(priceMatchErrors.PRICE_MATCH_BLOCKED, {
    detail: `too many claims of this shopper were rejected; the next claim is possible from ${until}`,
    extensions: { until },
    retryAfterSeconds: Math.ceil((Date.parse(until) - now) / 1000),
  });
};

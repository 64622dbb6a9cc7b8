import type { Change } from '../../../shared/events/stream-handler.ts';
import type { Runtime } from '../../../shared/runtime.ts';
import type { Schedules } from '../../../shared/scheduler/schedules.ts';
import { isWatched } from '../model/abandonment.ts';
import type { Cart } from '../model/cart.ts';
import { scheduleLook } from '../store/schedule-look.ts';

/**
 * Starts watching a cart when it gets its first line, or comes back to life after it was reported as left. One
 * schedule per cart: it looks again by itself while the shopper goes on, so no edit costs one.
 */
export const watchCarts = async (
  changes: readonly Change[],
  runtime: Runtime & { readonly schedules: Schedules },
): Promise<void> => {
  for (const { before, after } of changes) {
    if (isCart(after) && isWatched(after) && !(isCart(before) && isWatched(before)))
      await scheduleLook(after, runtime);
  }
};

/** Contacts, pointers and priming records of an engine are not carts. */
const isCart = (image: object | undefined): image is Cart =>
  image !== undefined && 'lines' in image && 'changedAt' in image;

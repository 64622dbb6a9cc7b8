import { mapAtOnce } from '#shared/concurrency/map-at-once.ts';
import type { StreamChange } from '#shared/events/stream-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { Schedules } from '#shared/scheduler/schedules.ts';
import { isWatched } from '../model/abandonment.ts';
import type { Cart } from '../model/cart.ts';
import { scheduleLook } from '../store/schedule-look.ts';

/**
 * Starts watching a cart when it has lines and its shopper can be reached, or comes back to life after it was reported
 * as left. One schedule per cart: it looks again by itself while the shopper goes on, so no edit costs one, and carts of
 * guests who left no address cost none.
 */
export const watchCarts = async (
  changes: readonly StreamChange[],
  runtime: Runtime & { readonly schedules: Schedules },
): Promise<void> => {
  const started = changes.flatMap(({ before, after }) =>
    isCart(after) && isWatched(after) && !(isCart(before) && isWatched(before)) ? [after] : [],
  );
  await mapAtOnce(started, AT_ONCE, (cart) => scheduleLook(cart, runtime));
};

/** A batch holds a hundred changes; one schedule after the other would take most of the function's time. */
const AT_ONCE = 10;

/** Contacts, pointers and priming records of an engine are not carts. */
const isCart = (image: object | undefined): image is Cart =>
  image !== undefined && 'lines' in image && 'changedAt' in image;

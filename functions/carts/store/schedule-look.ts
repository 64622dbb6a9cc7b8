import type { Runtime } from '#shared/runtime.ts';
import type { Schedules } from '#shared/scheduler/schedules.ts';
import { MINUTE } from '#shared/time/clock.ts';
import { quietAt } from '../model/abandonment.ts';
import type { Cart } from '../model/cart.ts';

/** Looks at the cart when it will have been quiet for an hour. Named by version, so that repeating it changes nothing. */
export const scheduleLook = async (
  cart: Cart,
  { clock, schedules }: Runtime & { readonly schedules: Schedules },
): Promise<void> => {
  // The scheduler takes no instants of the past, and a stream record may be hours late.
  const at = Math.max(quietAt(cart), clock.now() + MINUTE);
  await schedules.at(`${cart.cartId}-${cart.version}`, new Date(at).toISOString(), {
    task: 'check-abandoned-cart',
    cartId: cart.cartId,
  });
};

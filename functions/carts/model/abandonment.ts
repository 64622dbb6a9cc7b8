import { MINUTE } from '#shared/time/clock.ts';
import type { Cart } from './cart.ts';

/** A cart nobody touched for so long was left. */
export const QUIET_MS = 60 * MINUTE;

/** When to look whether the shopper has left. */
export const quietAt = (cart: Cart): number => Date.parse(cart.changedAt) + QUIET_MS;

/**
 * Somebody may be reminded of it: it is open, holds lines, was not reported as left before, and its shopper can be
 * reached. A guest who left no address cannot, so leaving is nothing that anybody could act on. A draft was left by nobody:
 * staff build it.
 */
export const isWatched = (cart: Cart): boolean =>
  cart.status === 'open' &&
  cart.lines.length > 0 &&
  cart.abandonedAt === undefined &&
  cart.draft === undefined &&
  isReachable(cart);

const isReachable = ({ customerId, hasContact }: Cart): boolean =>
  customerId !== undefined || hasContact === true;

/** What a look at a watched cart finds. */
export type Finding = 'nothing_to_do' | 'look_again_later' | 'abandoned';

export const findingOf = (cart: Cart | undefined, now: number): Finding => {
  if (cart === undefined || !isWatched(cart)) return 'nothing_to_do';
  return now < quietAt(cart) ? 'look_again_later' : 'abandoned';
};

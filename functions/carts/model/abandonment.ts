import { MINUTE } from '../../../shared/time/clock.ts';
import type { Cart } from './cart.ts';

/** A cart nobody touched for so long was left. */
export const QUIET_MS = 60 * MINUTE;

/** When to look whether the shopper has left. */
export const quietAt = (cart: Cart): number => Date.parse(cart.changedAt) + QUIET_MS;

/** Someone may still come back to it: it is open, holds lines, and was not reported as left before. */
export const isWatched = (cart: Cart): boolean =>
  cart.status === 'open' && cart.lines.length > 0 && cart.abandonedAt === undefined;

/** What a look at a watched cart finds. */
export type Finding = 'nothing_to_do' | 'look_again_later' | 'abandoned';

/** A guest who left no address cannot be reached, so leaving is nothing that anybody could act on. */
export const findingOf = (cart: Cart | undefined, now: number): Finding => {
  if (cart === undefined || !isWatched(cart)) return 'nothing_to_do';
  if (now < quietAt(cart)) return 'look_again_later';
  return cart.customerId !== undefined || cart.hasContact === true ? 'abandoned' : 'nothing_to_do';
};

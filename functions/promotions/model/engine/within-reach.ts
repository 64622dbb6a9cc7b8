import type { NotAppliedCode } from '../outcome.ts';

/**
 * What a shopper can change in this very cart. Everything else says something about other places, people or times:
 * a promotion of one store must not be told in another one, nor a code to somebody who does not have it.
 */
const reachable: ReadonlySet<NotAppliedCode> = new Set<NotAppliedCode>([
  'goods_short',
  'units_short',
  'parts_missing',
  'not_signed_in',
  'buyer_unknown',
  'no_delivery',
  'other_method',
  'other_delivery_option',
]);

/** True when a shopper may be told that a promotion lacks this. */
export const isShownToShopper = (code: NotAppliedCode): boolean => reachable.has(code);

/** What another cart, or another promotion less, would change: a code that lacks only this is worth keeping. */
const passing: ReadonlySet<NotAppliedCode> = new Set<NotAppliedCode>([
  ...reachable,
  'nothing_targeted',
  'outside_hours',
  'gift_not_there',
  'nothing_left',
  'another_saves_more',
  'does_not_combine',
]);

/** True when a promotion that was not applied could still be, in this cart of this shopper. */
export const hasChance = (codes: readonly NotAppliedCode[]): boolean =>
  codes.every((code) => passing.has(code));

import type { NotAppliedCode } from './outcome.ts';

/**
 * What a shopper can change in this very cart. Everything else says something about other places, people or times:
 * a promotion of one store must not be told in another one, nor a code to somebody who does not have it.
 */
const reachable: ReadonlySet<NotAppliedCode> = new Set<NotAppliedCode>([
  'goods_short',
  'units_short',
  'parts_missing',
  'not_signed_in',
  'no_delivery',
  'other_method',
  'other_delivery_option',
]);

/** True when a shopper may be told that a promotion lacks this. */
export const mayBeTold = (code: NotAppliedCode): boolean => reachable.has(code);

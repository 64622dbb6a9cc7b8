import type { ReturnRule } from './engine/return-rule.ts';
import type { UseLimits } from './uses.ts';

/**
 * A promotion that an order got, with what it counted: exactly that is given back when the order is cancelled or
 * expires, and counted again when it is paid after all, under the limits of that time.
 */
export interface Redemption {
  readonly promotionId: string;
  readonly name: string;
  /** What it saved, or the worth of its gift; minor units. */
  readonly amount: number;
  readonly couponCode?: string;
  /** In its own counter, if it has or ever had a limit. */
  readonly counted?: CountedUse;
  /** In the counter of its coupon. */
  readonly couponCounted?: Pick<CountedUse, 'limits'>;
  /** Where uses per customer are limited: in the counter of each identity the buyer gave. */
  readonly buyerCounted?: { readonly buyerKeys: readonly string[]; readonly limit: number };
  /** How it is weighed anew when goods come back. @default it keeps what it gave */
  readonly rule?: ReturnRule;
}

export interface CountedUse {
  /** Those in force when the order was placed. */
  readonly limits: UseLimits;
  /** The version of the promotion that set them. */
  readonly limitsVersion: number;
}

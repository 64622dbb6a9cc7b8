import type { ReturnRule } from './return-rule.ts';
import type { UseTake } from './uses.ts';

/**
 * A promotion that an order got, with what it took from the counters and under which limits: exactly that is given
 * back when the order is called off, and taken again when it is paid after all.
 */
export interface Redemption {
  readonly promotionId: string;
  readonly name: string;
  /** What it saved, or the worth of its gift; minor units. */
  readonly amount: number;
  readonly couponCode?: string;
  /** From its own counter, where its uses or its money are limited. */
  readonly taken?: readonly UseTake[];
  /** From the counter of its coupon: which shard, and how full that may be. */
  readonly couponUse?: { readonly shard: number; readonly limit?: number | undefined };
  /** Where a customer's uses are limited: a customer id, or the digest of a guest's address. */
  readonly customerUse?: { readonly customer: string; readonly limit: number };
  /** How it is weighed anew when goods come back. @default it keeps what it gave */
  readonly rule?: ReturnRule;
}

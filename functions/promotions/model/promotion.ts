import type { Conditions } from './conditions.ts';
import type { Effect } from './effect.ts';
import type { Selection } from './selection.ts';

/** `draft`: being written. `active`: holds inside its window. `paused`: taken back for now. `ended`: over for good. */
export type PromotionState = 'draft' | 'active' | 'paused' | 'ended';

/**
 * What it may stand beside in one cart.
 * - `with_all`: everything that allows it too.
 * - `with_delivery`: only promotions on delivery; of the goods it is the only one.
 * - `with_none`: nothing at all.
 */
export type Combination = 'with_all' | 'with_delivery' | 'with_none';

/** How often and how far it may be used. The shop counts; the engine is told what is left. */
export interface Limits {
  /** Orders in total. */
  readonly uses?: number;
  readonly usesPerCustomer?: number;
  /** Money it may give away in total, minor units of `currency`. */
  readonly budget?: number;
}

/** A rule by which a cart costs less: who gets it, on what, and what it does. Pure data. */
export interface Promotion {
  readonly promotionId: string;
  readonly version: number;
  /** As shown to shoppers. */
  readonly name: string;
  readonly state: PromotionState;
  /** First instant at which it holds. ISO 8601. */
  readonly startsAt: string;
  /** First instant at which it holds no more. @default never */
  readonly endsAt?: string;
  /** Whole; a higher one comes first, and takes from the prices before the others do. */
  readonly priority: number;
  readonly combines: Combination;
  /** Of the promotions that share a group, a cart gets the one that saves most. */
  readonly exclusionGroup?: string;
  /** `coupon`: only with one of its codes. */
  readonly activation: 'automatic' | 'coupon';
  /** Currency of every amount in it; a cart in another one does not get it. @default any, when it names no amount */
  readonly currency?: string;
  readonly conditions: Conditions;
  /** The goods it is about: they are what it reduces, and what `minimumGoods` and `minimumUnits` count. */
  readonly target: Selection;
  readonly effect: Effect;
  readonly limits?: Limits;
  /**
   * What becomes of it when goods come back. `keep`: each unit is worth what was paid for it. `recalculate`: it is
   * weighed anew on the goods that are kept, and what it does not give any more is taken off. @default 'keep'
   */
  readonly afterReturn?: 'keep' | 'recalculate';
}

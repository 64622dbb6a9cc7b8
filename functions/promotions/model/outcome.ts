import type { UnitAmount } from '#shared/money/allocate-units.ts';
import type { ReturnRule } from './engine/return-rule.ts';

/** What one promotion takes off one line. */
export interface LineDiscount {
  readonly promotionId: string;
  readonly name: string;
  readonly couponCode?: string;
  /** Minor units for the line: the sum of its shares. */
  readonly amount: number;
  /** Covers every unit of the line, with 0 for a unit it leaves alone. */
  readonly shares: readonly UnitAmount[];
}

/** What carts and orders keep of it; the units of all discounts together are kept with the line. */
export type KeptDiscount = Omit<LineDiscount, 'shares'>;

/** What carts and orders keep of a gift, with its line. */
export interface KeptGift extends Pick<GivenGift, 'promotionId' | 'name' | 'couponCode'> {
  /** What it would have cost, minor units. */
  readonly worth: number;
}

export interface PromotedLine {
  readonly lineId: string;
  /** unitPrice × quantity, minor units. */
  readonly gross: number;
  /** The sum of `discounts`. */
  readonly discount: number;
  /** gross − discount, never below 0. */
  readonly net: number;
  /** In the order they were applied. */
  readonly discounts: readonly LineDiscount[];
  /** All discounts together, per unit: store these with the order, and never compute them again. */
  readonly shares: readonly UnitAmount[];
}

export interface GivenGift {
  readonly promotionId: string;
  readonly name: string;
  readonly couponCode?: string;
  readonly sku: string;
  readonly quantity: number;
  /** What it would have cost, for one. */
  readonly unitPrice: number;
}

export interface DiscountedDelivery {
  readonly optionId: string;
  readonly fee: number;
  readonly discount: number;
  /** fee − discount, never below 0. */
  readonly net: number;
}

export interface AppliedPromotion {
  readonly promotionId: string;
  readonly name: string;
  readonly version: number;
  readonly couponCode?: string;
  /** What it saves on goods and delivery, or the worth of its gift. Minor units. */
  readonly amount: number;
  /** Its budget allowed no more than that. */
  readonly isCapped?: boolean;
  /** How it is weighed anew when goods come back. @default it keeps what it gave */
  readonly rule?: ReturnRule;
}

/** Why a promotion was not applied. */
export type NotAppliedCode =
  | 'not_active'
  | 'not_started'
  | 'ended'
  | 'other_currency'
  | 'other_channel'
  | 'not_sold_at_location'
  | 'not_picked_up_at_location'
  | 'other_method'
  | 'other_country'
  | 'not_in_group'
  | 'not_signed_in'
  | 'not_first_purchase'
  | 'outside_hours'
  | 'no_coupon'
  | 'used_up'
  | 'used_up_by_customer'
  | 'buyer_unknown'
  | 'budget_spent'
  | 'nothing_targeted'
  | 'goods_short'
  | 'units_short'
  | 'parts_missing'
  | 'no_delivery'
  | 'other_delivery_option'
  | 'gift_not_there'
  | 'nothing_left'
  | 'another_saves_more'
  | 'does_not_combine';

export interface NotAppliedReason {
  readonly code: NotAppliedCode;
  /** What is missing: minor units of goods, units, or SKUs of a bundle. */
  readonly missing?: {
    readonly amount?: number;
    readonly units?: number;
    readonly skus?: readonly string[];
  };
  /** The promotion that stands in its way. */
  readonly promotionId?: string;
}

export interface NotAppliedPromotion {
  readonly promotionId: string;
  readonly name: string;
  readonly couponCode?: string;
  /** At least one, in the order they were tested. */
  readonly reasons: readonly NotAppliedReason[];
  /**
   * True when the shopper may be told: it lacks only what they can change in this very cart (more goods, another
   * delivery, signing in). A promotion of another channel, store, group or time is never told: that would leak it.
   */
  readonly isWithinReach: boolean;
}

/** What a cart gets, and why not more. */
export interface PromotionOutcome {
  /** In the order of the question. */
  readonly lines: readonly PromotedLine[];
  readonly gifts: readonly GivenGift[];
  readonly delivery?: DiscountedDelivery;
  /** Off the goods, minor units. */
  readonly goodsDiscount: number;
  /** In the order they were applied. */
  readonly applied: readonly AppliedPromotion[];
  readonly notApplied: readonly NotAppliedPromotion[];
}

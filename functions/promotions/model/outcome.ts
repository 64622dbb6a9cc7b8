import type { CompiledPromotions } from './compile-promotions.ts';

/** A line of a cart, priced, before any promotion. */
export interface PricedLine {
  readonly lineId: string;
  readonly sku: string;
  readonly productId?: string;
  /** Codes of the categories the product is in, with those above them. */
  readonly categories?: readonly string[];
  readonly quantity: number;
  /** Minor units, for one. */
  readonly unitPrice: number;
  /** The price is below its `compareAt`. */
  readonly isReduced?: boolean;
}

/** The delivery the shopper chose, or is shown as an option. */
export interface PricedDelivery {
  readonly optionId: string;
  readonly method: 'ship' | 'pickup';
  /** Minor units. */
  readonly fee: number;
  /** Where the goods are picked up. */
  readonly locationId?: string;
}

/** Who buys, where and when. Nothing is guessed: what is absent is not known, and a promotion that asks for it is not given. */
export interface Occasion {
  readonly currency: string;
  readonly channel: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly country?: string;
  /** The location where it is sold, when it is sold at one. */
  readonly soldAt?: string;
  readonly segments?: readonly string[];
  readonly isSignedIn?: boolean;
  readonly isFirstPurchase?: boolean;
}

/** A code the shopper gave, already looked up: it belongs to this promotion. */
export interface GivenCoupon {
  readonly code: string;
  readonly promotionId: string;
}

/** What is left of a promotion's limits now. Absent: not limited. */
export interface Remaining {
  readonly uses?: number;
  readonly usesOfCustomer?: number;
  /** Minor units. */
  readonly budget?: number;
}

/** What a gift would cost, and how many are there. */
export interface GiftOffer {
  readonly unitPrice: number;
  readonly available: number;
}

export interface PromotionQuestion {
  readonly lines: readonly PricedLine[];
  readonly delivery?: PricedDelivery;
  readonly context: Occasion;
  readonly promotions: CompiledPromotions;
  readonly coupons: readonly GivenCoupon[];
  /** By promotionId. */
  readonly remaining?: ReadonlyMap<string, Remaining>;
  /** By SKU; read what `promotions.giftSkus` names. A gift that is not here is not given. */
  readonly gifts?: ReadonlyMap<string, GiftOffer>;
}

/** Consecutive units of a line with the same share of a discount, in unit order. Minor units, for one. */
export interface UnitShare {
  readonly units: number;
  readonly amount: number;
}

/** What one promotion takes off one line. */
export interface LineDiscount {
  readonly promotionId: string;
  readonly name: string;
  readonly couponCode?: string;
  /** Minor units for the line: the sum of its shares. */
  readonly amount: number;
  /** Covers every unit of the line, with 0 for a unit it leaves alone. */
  readonly shares: readonly UnitShare[];
}

export interface DiscountedLine {
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
  readonly shares: readonly UnitShare[];
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
  /** Its budget or the price it met allowed no more than that. */
  readonly isCapped?: boolean;
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
  | 'not_in_segment'
  | 'not_signed_in'
  | 'not_first_purchase'
  | 'outside_hours'
  | 'no_coupon'
  | 'used_up'
  | 'used_up_by_customer'
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
   * delivery, signing in). A promotion of another channel, store, segment or time is never told: that would leak it.
   */
  readonly isWithinReach: boolean;
}

/** What a cart gets, and why not more. */
export interface PromotionOutcome {
  /** In the order of the question. */
  readonly lines: readonly DiscountedLine[];
  readonly gifts: readonly GivenGift[];
  readonly delivery?: DiscountedDelivery;
  /** Off the goods, minor units. */
  readonly goodsDiscount: number;
  /** In the order they were applied. */
  readonly applied: readonly AppliedPromotion[];
  readonly notApplied: readonly NotAppliedPromotion[];
}

/** What would this cart get, and why not that one? Pure: the same question has the same answer. */
export type ApplyPromotions = (question: PromotionQuestion) => PromotionOutcome;

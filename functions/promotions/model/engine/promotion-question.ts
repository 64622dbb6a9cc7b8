import type { CompiledPromotions } from './compile-promotions.ts';
import type { Occasion, PricedDelivery, PromotionLine } from './priced-cart.ts';

/** A code the shopper gave, already looked up: it belongs to this promotion. */
export interface GivenCoupon {
  readonly code: string;
  readonly promotionId: string;
}

/** What is left of a promotion's limits now. Absent: not limited. */
export interface Remaining {
  readonly uses?: number;
  /** `buyer_unknown`: no customer id, e-mail address or phone number to count by. */
  readonly usesOfCustomer?: number | 'buyer_unknown';
  /** Minor units. */
  readonly budget?: number;
}

/** What a gift would cost, and how many are there beyond those in the cart. */
export interface GiftOffer {
  readonly unitPrice: number;
  readonly available: number;
}

/** What is asked of the engine: everything it may look at, and nothing it could look up. */
export interface PromotionQuestion {
  readonly lines: readonly PromotionLine[];
  readonly delivery?: PricedDelivery;
  readonly context: Occasion;
  readonly promotions: CompiledPromotions;
  readonly coupons: readonly GivenCoupon[];
  /** By promotionId. */
  readonly remaining?: ReadonlyMap<string, Remaining>;
  /** By SKU; read what `promotions.giftSkus` names. A gift that is not here is not given. */
  readonly gifts?: ReadonlyMap<string, GiftOffer>;
}

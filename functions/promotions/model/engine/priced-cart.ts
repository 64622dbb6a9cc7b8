/** A line of a cart, priced, before any promotion. */
export interface PromotionLine {
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
  readonly groups?: readonly string[];
  readonly isSignedIn?: boolean;
  readonly isFirstPurchase?: boolean;
}

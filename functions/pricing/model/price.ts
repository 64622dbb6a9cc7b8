/** One amount for one SKU in one currency, with the conditions under which it holds. */
export interface PriceRecord {
  readonly priceId: string;
  /** Minor units of the list's currency. */
  readonly amount: number;
  /** What it is compared with on the price tag; never below `amount`. Minor units. */
  readonly compareAt?: number;
  readonly channel?: string;
  readonly locationId?: string;
  readonly country?: string;
  readonly customerGroup?: string;
  readonly customerId?: string;
  /** Holds from this many units on. @default 1 */
  readonly minQuantity?: number;
  /** First instant at which it holds. @default always */
  readonly validFrom?: string;
  /** First instant at which it holds no more. @default never */
  readonly validTo?: string;
  /** When the record was first written; a later one wins between equals. */
  readonly createdAt: string;
  /** When it was last written; what began or ended before was announced with that. @default createdAt */
  readonly changedAt?: string;
  /** Why it may differ from what holds elsewhere. @default it keeps the rules, and nobody said it differs on purpose */
  readonly exception?: PriceException;
}

export const exceptionKinds = ['approved', 'override'] as const;

/** Who let a record differ, why, and until when. For staff alone. */
export interface PriceException {
  /** `approved`: outside a rule, let through by somebody. `override`: within the rules, unlike other channels on purpose. */
  readonly kind: (typeof exceptionKinds)[number];
  /** Who wanted it: `staff:…`. */
  readonly by: string;
  readonly reason?: string;
  readonly until: string;
  /** Who let it through, and by which price change. */
  readonly approvedBy?: string;
  readonly changeId?: string;
  /** Codes of the rules it is outside of. @default none */
  readonly rules?: readonly string[];
}

/** All prices of one SKU in one currency: one item, so that one read is enough to price it anywhere. */
export interface PriceList {
  readonly sku: string;
  readonly currency: string;
  readonly version: number;
  readonly prices: readonly PriceRecord[];
}

/** Who asks for a price, where, when and for how many. */
export interface PriceContext {
  readonly channel: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly quantity: number;
  readonly locationId?: string;
  readonly country?: string;
  readonly customerGroups?: readonly string[];
  readonly customerId?: string;
  /** The channel whose prices hold where this one has none. @default none: then it is not sold */
  readonly fallback?: string;
}

export interface ResolvedPrice {
  readonly amount: number;
  readonly currency: string;
  /** Which record won. */
  readonly priceId: string;
  readonly compareAt?: number;
  /** The channel it was taken from, when the one that was asked has none. */
  readonly fallback?: string;
}

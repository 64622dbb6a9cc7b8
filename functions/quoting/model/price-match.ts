/** A competitor's price that was granted for one line of a cart, as far as pricing needs to know it. */
export interface PriceMatch {
  readonly claimId: string;
  /** Version of the claim when it was granted. */
  readonly version: number;
  readonly sku: string;
  /** Minor units, for one. */
  readonly price: number;
  /** Maximum units of the line at the matched price. */
  readonly quantity: number;
  /** It holds before this instant. */
  readonly until: string;
}

/** True while it holds. */
export const isStanding = ({ until }: PriceMatch, at: number): boolean => Date.parse(until) > at;

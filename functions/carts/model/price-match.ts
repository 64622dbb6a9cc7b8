/** A competitor's price that was granted for one line of this cart, as far as pricing needs to know it. */
export interface PriceMatch {
  readonly claimId: string;
  /** Version of the claim when it was granted. */
  readonly version: number;
  readonly sku: string;
  /** Minor units, for one. */
  readonly price: number;
  /** Most units the line may have to keep the price. */
  readonly quantity: number;
  /** It holds before this instant. */
  readonly until: string;
}

/** True while it holds. */
export const isStanding = ({ until }: PriceMatch, at: number): boolean => Date.parse(until) > at;

/** The matches of a cart with one more; a newer one for the same SKU takes the place of the older. */
export const withMatch = (
  matches: readonly PriceMatch[] | undefined,
  match: PriceMatch,
): readonly PriceMatch[] => [...(matches ?? []).filter(({ sku }) => sku !== match.sku), match];

/** Forgets matches that ended for lines whose shopper has just been shown the price of today. */
export const withoutEnded = (
  matches: readonly PriceMatch[] | undefined,
  shown: readonly string[],
  at: number,
): readonly PriceMatch[] =>
  (matches ?? []).filter((match) => isStanding(match, at) || !shown.includes(match.sku));

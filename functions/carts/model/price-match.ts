import { isStanding, type PriceMatch } from '../../quoting/public.ts';

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

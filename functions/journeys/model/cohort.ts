import { BASE_32, derivedId } from '#shared/ids/ids.ts';

const DIGITS = 4;

/** Where a customer falls between 0 and 100, always the same for the same facts, and evenly spread. */
export const percentileOf = (...facts: readonly string[]): number => {
  const digits = derivedId('p', 'cohort', ...facts).slice(2, 2 + DIGITS);
  const value = [...digits].reduce((sum, digit) => sum * BASE_32.length + BASE_32.indexOf(digit), 0);
  return (value / BASE_32.length ** DIGITS) * 100;
};

/** The share that a percentile falls into. */
export const shareAt = <Share extends { readonly percent: number }>(
  shares: readonly Share[],
  percentile: number,
): Share | undefined => {
  let upTo = 0;
  return shares.find(({ percent }) => (upTo += percent) > percentile);
};

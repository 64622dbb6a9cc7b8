/** Orders that say how often somebody orders. */
const FEWEST_ORDERS = 3;

/**
 * The median time between orders, milliseconds; nothing after too few orders.
 *
 * @param times ISO 8601, in any order
 */
export const usualGap = (times: readonly string[]): number | undefined => {
  if (times.length < FEWEST_ORDERS) return undefined;
  const sorted = times.map((time) => Date.parse(time)).toSorted((a, b) => a - b);
  const gaps = sorted
    .slice(1)
    .map((time, at) => time - (sorted[at] ?? time))
    .toSorted((a, b) => a - b);
  const middle = Math.floor(gaps.length / 2);
  const upper = gaps[middle] ?? 0;
  return gaps.length % 2 === 1 ? upper : ((gaps[middle - 1] ?? 0) + upper) / 2;
};

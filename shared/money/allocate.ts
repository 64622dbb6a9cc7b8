/**
 * Splits an amount over weights by largest remainder, so that the shares sum to it exactly. Ties go to the last.
 * 10 000 over 100 000, 50 000, 33 333 gives 5 455, 2 727, 1 818; 1 000 over three equals gives 333, 333, 334.
 *
 * @param amount whole minor units, not negative
 * @param weights whole, not negative; all zero shares equally
 */
export const allocate = (amount: number, weights: readonly number[]): readonly number[] => {
  if (weights.length === 0) return [];
  const total = weights.reduce((a, b) => a + b, 0);
  const parts = total === 0 ? weights.map(() => 1) : weights;
  const whole = BigInt(total === 0 ? weights.length : total);
  // BigInt, because amount × weight of two safe integers may not be one.
  const exact = parts.map((weight) => BigInt(amount) * BigInt(weight));
  const shares = exact.map((value) => value / whole);
  const missing = Number(BigInt(amount) - shares.reduce((a, b) => a + b, 0n));
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value % whole }))
    .sort((a, b) => (a.remainder === b.remainder ? b.index - a.index : a.remainder > b.remainder ? -1 : 1));
  const lucky = new Set(byRemainder.slice(0, missing).map(({ index }) => index));
  return shares.map((share, index) => Number(share) + (lucky.has(index) ? 1 : 0));
};

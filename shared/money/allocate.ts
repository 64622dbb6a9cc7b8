/**
 * Splits an amount over weights by largest remainder, so that the shares sum to it exactly. Ties go to the last.
 * 10 000 over 100 000, 50 000, 33 333 gives 5 455, 2 727, 1 818; 1 000 over three equals gives 333, 333, 334.
 *
 * @param amount whole minor units, not negative
 * @param weights whole, not negative; all zero shares equally
 */
export const allocate = (amount: number, weights: readonly number[]): readonly number[] => {
  let total = 0;
  for (const weight of weights) total += weight;
  if (total === 0)
    return weights.length === 0
      ? []
      : allocate(
          amount,
          weights.map(() => 1),
        );
  const parts = weights.map((weight) => divide(amount, weight, total));
  const shares = parts.map(({ share }) => share);
  let missing = amount;
  for (const share of shares) missing -= share;
  if (missing > 0) for (const at of largestFirst(parts).slice(0, missing)) shares[at] = (shares[at] ?? 0) + 1;
  return shares;
};

/** amount × weight / total, whole, and what remains. */
export const divide = (amount: number, weight: number, total: number) => {
  const product = amount * weight;
  if (Number.isSafeInteger(product)) {
    const remainder = product % total;
    return { share: (product - remainder) / total, remainder };
  }
  // The product of two safe integers may not be one; what comes out of the division is.
  const exact = BigInt(amount) * BigInt(weight);
  return { share: Number(exact / BigInt(total)), remainder: Number(exact % BigInt(total)) };
};

/** Places by what remained, the largest first; between equals the last. */
const largestFirst = (parts: readonly { readonly remainder: number }[]): readonly number[] =>
  parts.map((_, at) => at).sort((a, b) => (parts[b]?.remainder ?? 0) - (parts[a]?.remainder ?? 0) || b - a);

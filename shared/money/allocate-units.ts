/** Consecutive units, in order, with the same amount each: minor units, for one. */
export interface UnitAmount {
  readonly units: number;
  readonly amount: number;
}

/**
 * Splits an amount over units by largest remainder, so that the shares sum to it exactly. Ties go to the last unit.
 * Alike neighbours stand as one entry, in the question and in the answer: 1 000 over 3 units of the same weight is
 * 2 × 333 and 1 × 334, and a line of 9 999 units costs no more than one of two.
 *
 * @param amount whole minor units, not negative
 * @param weights whole, not negative; all zero shares equally. A share is never above its weight unless the amount is
 * above their sum
 */
export const allocateUnits = (amount: number, weights: readonly UnitAmount[]): readonly UnitAmount[] => {
  const total = totalOf(weights);
  if (total === 0)
    return weights.length === 0
      ? []
      : allocateUnits(
          amount,
          weights.map(({ units }) => ({ units, amount: 1 })),
        );
  const parts = weights.map((weight) => ({ units: weight.units, ...divide(amount, weight.amount, total) }));
  let missing = amount - parts.reduce((sum, { units, share }) => sum + units * share, 0);
  const lucky = parts.map(() => 0);
  for (const [part, { units }] of byRemainder(parts)) {
    lucky[part] = Math.min(units, missing);
    missing -= Math.min(units, missing);
  }
  return mergedUnits(
    parts.flatMap(({ units, share }, part) => [
      { units: units - (lucky[part] ?? 0), amount: share },
      { units: lucky[part] ?? 0, amount: share + 1 },
    ]),
  );
};

/** The sum over all units. */
export const totalOf = (parts: readonly UnitAmount[]): number => {
  let total = 0;
  for (const { units, amount } of parts) total += units * amount;
  return total;
};

/** The same units with alike neighbours as one entry, and none of nothing. */
export const mergedUnits = (parts: readonly UnitAmount[]): readonly UnitAmount[] => {
  const merged: UnitAmount[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    if (part.units === 0) continue;
    if (last?.amount === part.amount)
      merged[merged.length - 1] = { units: last.units + part.units, amount: part.amount };
    else merged.push(part);
  }
  return merged;
};

interface Part {
  readonly units: number;
  readonly share: number;
  readonly remainder: number;
}

/** Parts with a remainder, the largest first; between equals the last. */
const byRemainder = (parts: readonly Part[]): readonly (readonly [number, Part])[] =>
  parts
    .map((part, index) => [index, part] as const)
    .sort(([at, a], [bt, b]) => b.remainder - a.remainder || bt - at);

/** amount × weight / total, whole, and what remains. */
const divide = (amount: number, weight: number, total: number) => {
  const product = amount * weight;
  if (Number.isSafeInteger(product)) {
    const remainder = product % total;
    return { share: (product - remainder) / total, remainder };
  }
  // The product of two safe integers may not be one; what comes out of the division is.
  const exact = BigInt(amount) * BigInt(weight);
  return { share: Number(exact / BigInt(total)), remainder: Number(exact % BigInt(total)) };
};

import { divide } from './allocate.ts';

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
  const [first] = weights;
  if (first === undefined) return [];
  if (weights.length === 1) return equalShares(amount, first.units);
  const total = totalOf(weights);
  if (total === 0)
    return allocateUnits(
      amount,
      weights.map(({ units }) => ({ units, amount: 1 })),
    );
  const parts = weights.map(({ units, amount: weight }) => partOf(units, divide(amount, weight, total)));
  let missing = amount;
  for (const { units, share } of parts) missing -= units * share;
  if (missing > 0) giveToLargest(parts, missing);
  return mergedUnits(parts.flatMap(sharesOf));
};

const equalShares = (amount: number, units: number): readonly UnitAmount[] => {
  const lucky = amount % units;
  return sharesOf({ units, share: (amount - lucky) / units, lucky });
};

const sharesOf = ({ units, share, lucky }: Omit<Part, 'remainder'>): readonly UnitAmount[] => {
  if (lucky === 0) return [{ units, amount: share }];
  const more = { units: lucky, amount: share + 1 };
  return lucky === units ? [more] : [{ units: units - lucky, amount: share }, more];
};

/** The sum over all units. */
export const totalOf = (parts: readonly UnitAmount[]): number => {
  let total = 0;
  for (const { units, amount } of parts) total += units * amount;
  return total;
};

/** Unit by unit, two amounts into one. Both cover the same units. */
export const perUnit = (
  a: readonly UnitAmount[],
  b: readonly UnitAmount[],
  of: (a: number, b: number) => number,
): readonly UnitAmount[] => {
  const result: UnitAmount[] = [];
  let at = 0;
  let done = 0;
  for (const { units, amount } of a) {
    let open = units;
    while (open > 0) {
      const other = b[at];
      if (other === undefined) throw new RangeError('the two do not cover the same units');
      const step = Math.min(open, other.units - done);
      result.push({ units: step, amount: of(amount, other.amount) });
      open -= step;
      done += step;
      if (done === other.units) {
        at += 1;
        done = 0;
      }
    }
  }
  return mergedUnits(result);
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
  /** How many of its units get one more. */
  lucky: number;
}

const partOf = (units: number, { share, remainder }: ReturnType<typeof divide>): Part => ({
  units,
  share,
  remainder,
  lucky: 0,
});

/** One more for a unit each, the largest remainder first; between equals the last. */
const giveToLargest = (parts: readonly Part[], missing: number): void => {
  let left = missing;
  for (const part of parts.toReversed().sort((a, b) => b.remainder - a.remainder)) {
    part.lucky = Math.min(part.units, left);
    left -= part.lucky;
    if (left === 0) return;
  }
};

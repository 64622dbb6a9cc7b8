import { allocateUnits } from './allocate-units.ts';

/**
 * Splits an amount over weights by largest remainder, so that the shares sum to it exactly. Ties go to the last.
 * 10 000 over 100 000, 50 000, 33 333 gives 5 455, 2 727, 1 818; 1 000 over three equals gives 333, 333, 334.
 *
 * @param amount whole minor units, not negative
 * @param weights whole, not negative; all zero shares equally
 */
export const allocate = (amount: number, weights: readonly number[]): readonly number[] =>
  allocateUnits(
    amount,
    weights.map((weight) => ({ units: 1, amount: weight })),
  ).flatMap(({ units, amount: share }) => Array.from({ length: units }, () => share));

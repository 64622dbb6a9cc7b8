import { mergedUnits, type UnitAmount } from '#shared/money/allocate-units.ts';
import type { Basket, Deduction } from '../basket.ts';

/** Units of one line with the same price left. */
export interface UnitCandidate {
  /** The line's place in the basket. */
  readonly at: number;
  /** Which part of the line. */
  readonly part: number;
  readonly units: number;
  readonly amount: number;
}

/** So many of the units of a candidate. */
export interface Pick {
  readonly candidate: UnitCandidate;
  readonly units: number;
}

/** Units that still cost something, in the order of the cart. */
export const candidatesOf = (basket: Basket, target: readonly number[]): readonly UnitCandidate[] => {
  const candidates: UnitCandidate[] = [];
  for (const at of target)
    for (const [part, { units, amount }] of (basket[at]?.left ?? []).entries())
      if (amount > 0) candidates.push({ at, part, units, amount });
  return candidates;
};

/** How many units of a line still cost something. */
export const unitsLeft = (basket: Basket, at: number): number => {
  let left = 0;
  for (const { units, amount } of basket[at]?.left ?? []) if (amount > 0) left += units;
  return left;
};

/** Between equals the last, as with every tie. */
export const cheapestFirst = (a: UnitCandidate, b: UnitCandidate): number =>
  a.amount - b.amount || b.at - a.at || b.part - a.part;

export const dearestFirst = (a: UnitCandidate, b: UnitCandidate): number =>
  b.amount - a.amount || b.at - a.at || b.part - a.part;

export const unitsOf = (candidates: readonly { readonly units: number }[]): number =>
  candidates.reduce((sum, { units }) => sum + units, 0);

/** The first so many units, in the order given. */
export const pickUnits = (candidates: readonly UnitCandidate[], wanted: number): readonly Pick[] => {
  const picks: Pick[] = [];
  let missing = wanted;
  for (const candidate of candidates) {
    const units = Math.min(missing, candidate.units);
    if (units > 0) picks.push({ candidate, units });
    missing -= units;
  }
  return picks;
};

/** What the picked units are worth, the last units of each part first; every other unit is worth nothing here. */
export const worthOf = (basket: Basket, picks: readonly Pick[]): Deduction => {
  const picked = new Map<number, Map<number, number>>();
  for (const { candidate, units } of picks) {
    const parts = picked.get(candidate.at) ?? new Map<number, number>();
    picked.set(candidate.at, parts.set(candidate.part, units));
  }
  return new Map(
    [...picked]
      .sort(([a], [b]) => a - b)
      .map(([at, parts]) => [
        at,
        mergedUnits((basket[at]?.left ?? []).flatMap((left, part) => split(left, parts.get(part) ?? 0))),
      ]),
  );
};

const split = ({ units, amount }: UnitAmount, picked: number): readonly UnitAmount[] => [
  { units: units - picked, amount: 0 },
  { units: picked, amount },
];

import { mergedUnits, type UnitAmount } from '../../../../shared/money/allocate-units.ts';
import type { Basket, Taking } from '../basket.ts';

/** Units of one line with the same price left. */
export interface Candidate {
  /** The line's place in the basket. */
  readonly at: number;
  /** Which part of the line. */
  readonly part: number;
  readonly units: number;
  readonly amount: number;
}

/** So many of the units of a candidate. */
export interface Pick {
  readonly candidate: Candidate;
  readonly units: number;
}

/** Units that still cost something, in the order of the cart. */
export const candidatesOf = (basket: Basket, target: readonly number[]): readonly Candidate[] =>
  target.flatMap((at) =>
    (basket[at]?.left ?? [])
      .map(({ units, amount }, part) => ({ at, part, units, amount }))
      .filter(({ amount }) => amount > 0),
  );

/** Between equals the last, as with every tie. */
export const cheapestFirst = (a: Candidate, b: Candidate): number =>
  a.amount - b.amount || b.at - a.at || b.part - a.part;

export const dearestFirst = (a: Candidate, b: Candidate): number =>
  b.amount - a.amount || b.at - a.at || b.part - a.part;

export const unitsOf = (candidates: readonly { readonly units: number }[]): number =>
  candidates.reduce((sum, { units }) => sum + units, 0);

/** The first so many units, in the order given. */
export const pickUnits = (candidates: readonly Candidate[], wanted: number): readonly Pick[] => {
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
export const worthOf = (basket: Basket, picks: readonly Pick[]): Taking => {
  const picked = new Map(picks.map(({ candidate, units }) => [`${candidate.at} ${candidate.part}`, units]));
  const lines = [...new Set(picks.map(({ candidate }) => candidate.at))].sort((a, b) => a - b);
  return new Map(
    lines.map((at) => [
      at,
      mergedUnits(
        (basket[at]?.left ?? []).flatMap((left, part) => split(left, picked.get(`${at} ${part}`) ?? 0)),
      ),
    ]),
  );
};

const split = ({ units, amount }: UnitAmount, picked: number): readonly UnitAmount[] => [
  { units: units - picked, amount: 0 },
  { units: picked, amount },
];

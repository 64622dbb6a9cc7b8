/**
 * The average cost of a unit in ten-thousandths of a minor unit: a whole number, so that adding receipts up over years
 * loses nothing that anybody could see.
 */
export const COST_SCALE = 10_000;

/**
 * Moving average: units that were there keep their average, the received ones bring theirs. What is below zero counts as
 * nothing.
 *
 * 10 units at 100 and 10 at 130 → 115.
 *
 * @param before units on hand and their average (scaled)
 * @param received units and the cost of each in minor units
 * @returns the new average (scaled)
 */
export const averageAfter = (
  before: { readonly onHand: number; readonly averageCost: number | undefined },
  received: { readonly units: number; readonly unitCost: number },
): number => {
  const paid = received.unitCost * COST_SCALE;
  const there = before.averageCost === undefined ? 0 : Math.max(0, before.onHand);
  if (there + received.units === 0) return paid;
  // A large stock of dear goods exceeds what a number holds exactly.
  const value =
    BigInt(there) * BigInt(before.averageCost ?? 0) + BigInt(received.units) * BigInt(Math.round(paid));
  const units = BigInt(there + received.units);
  return Number((value + units / 2n) / units);
};

/** The average cost that began on a day, UTC. */
export interface CostOfDay {
  /** `2026-11-30` */
  readonly day: string;
  /** Ten-thousandths of a minor unit. */
  readonly averageCost: number;
}

interface CostWithHistory {
  readonly averageCost: number;
  readonly history?: readonly CostOfDay[];
}

/** Days on which a cost changed that are remembered. */
const MOST_DAYS = 60;
const BEFORE_HISTORY = '0000-01-01';

/** The days on which the average cost changed, the last ones of them. */
export const historyAfter = (
  known: CostWithHistory | undefined,
  averageCost: number,
  day: string,
): readonly CostOfDay[] => {
  const before =
    known === undefined ? [] : (known.history ?? [{ day: BEFORE_HISTORY, averageCost: known.averageCost }]);
  return [...before.filter((each) => each.day !== day), { day, averageCost }].slice(-MOST_DAYS);
};

/** The average cost at the end of a day; the oldest one that is remembered for days before it. */
export const costOfDay = ({ averageCost, history = [] }: CostWithHistory, day: string): number =>
  (history.findLast((each) => each.day <= day) ?? history[0])?.averageCost ?? averageCost;

/** What units are worth in whole minor units. */
export const valueOf = (units: number, averageCost: number): number => {
  const scale = BigInt(COST_SCALE);
  const value = BigInt(Math.max(0, units)) * BigInt(averageCost);
  return Number((value + scale / 2n) / scale);
};

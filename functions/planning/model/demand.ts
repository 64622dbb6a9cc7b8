/** Demand of one week as it was recorded. */
export interface DemandWeek {
  readonly units: number;
  /** Units of them sold at a discount. */
  readonly promoted: number;
  /** Days of the week on which nothing was available, 0 to 7. */
  readonly outDays: number;
}

/** A week as forecasts see it, and why it differs from what was sold. */
export interface CleanedWeek {
  readonly units: number;
  readonly mark?: 'stock_out' | 'promotion';
}

const DAYS = 7;
/** A promoted week counts as lifted when it is so much above its neighbours. */
const LIFT = 1.5;
const NEIGHBOURS = 4;

/**
 * What would have sold without stock-outs and promotions. A week that was sold out for some days is scaled up to seven
 * (3 units in 4 days → 5.25); one that was sold out throughout says nothing and is filled with the median of its
 * neighbours; so is one that a promotion lifted.
 */
export const cleanedDemand = (weeks: readonly DemandWeek[]): readonly CleanedWeek[] =>
  weeks.map(({ units, promoted, outDays }, at): CleanedWeek => {
    const typical = typicalAround(weeks, at);
    if (outDays >= DAYS) return { units: typical ?? 0, mark: 'stock_out' };
    if (promoted * 2 > units && typical !== undefined && units > typical * LIFT)
      return { units: typical, mark: 'promotion' };
    return outDays > 0 ? { units: (units * DAYS) / (DAYS - outDays), mark: 'stock_out' } : { units };
  });

/** The median of the nearest weeks on both sides in which it could be bought. */
const typicalAround = (weeks: readonly DemandWeek[], at: number): number | undefined => {
  const isKnown = ({ outDays }: DemandWeek): boolean => outDays < DAYS;
  const around = [
    ...weeks.slice(0, at).filter(isKnown).slice(-NEIGHBOURS),
    ...weeks
      .slice(at + 1)
      .filter(isKnown)
      .slice(0, NEIGHBOURS),
  ].map(({ units, outDays }) => (units * DAYS) / (DAYS - outDays));
  if (around.length === 0) return undefined;
  const sorted = around.sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? 0)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
};

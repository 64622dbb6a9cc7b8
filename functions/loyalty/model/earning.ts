/** One point for every whole so-and-so-much of goods. */
export interface EarningRule {
  readonly points: number;
  /** Minor units of the currency. */
  readonly perWhole: number;
}

/** What goods earn, by currency. A currency without a rule earns nothing. */
export const earningRules: Readonly<Record<string, EarningRule>> = {
  IDR: { points: 1, perWhole: 10_000 },
  USD: { points: 1, perWhole: 100 },
  EUR: { points: 1, perWhole: 100 },
  SGD: { points: 1, perWhole: 100 },
  MYR: { points: 1, perWhole: 300 },
};

/** Points live so long after they were earned. */
export const POINTS_LIVE_MONTHS = 12;

/**
 * Points for money paid for goods: what does not make a whole earns nothing.
 *
 * @param amount minor units of goods, as the customer saw them priced, less discount and refunds, without delivery
 */
export const pointsFor = (currency: string, amount: number): number => {
  const rule = earningRules[currency];
  return rule === undefined ? 0 : Math.floor(Math.max(0, amount) / rule.perWhole) * rule.points;
};

/** The same day and time so many months later; the last day of a month that is shorter. */
export const monthsLater = (instant: string, months: number): string => {
  const date = new Date(instant);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, lastDay));
  return date.toISOString();
};

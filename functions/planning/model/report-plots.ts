import type { KeptPlan } from './plan.ts';
import type { stockReport } from './stock-report.ts';

/** Days up to which stock lasts, by bar of the plot. */
const COVER_BOUNDS = [7, 14, 30, 60, 90, 180] as const;
const MOST_BARS = 10;

interface ReportPlots {
  /** Share of the year's turnover at cost, in percent, of the best SKU, the best two, and so on. */
  readonly turnoverShares: readonly number[];
  readonly daysOfCover: readonly { readonly label: string; readonly value: number }[];
  readonly overstock: readonly { readonly label: string; readonly value: number }[];
}

/** The series behind the plots of a report. */
export const reportPlots = (
  plans: readonly KeptPlan[],
  { rows }: Pick<ReturnType<typeof stockReport>, 'rows'>,
): ReportPlots => ({
  turnoverShares: sharesOf(plans.map(({ unitsOfYear, unitCost = 0 }) => unitsOfYear * unitCost)),
  daysOfCover: coverBars(rows.map(({ daysOfCover }) => daysOfCover)),
  overstock: rows
    .filter(({ overstock }) => overstock > 0)
    .toSorted((a, b) => b.overstock - a.overstock)
    .slice(0, MOST_BARS)
    .map(({ sku, overstock }) => ({ label: sku, value: overstock })),
});

const sharesOf = (values: readonly number[]): readonly number[] => {
  const total = values.reduce((sum, value) => sum + value, 0);
  if (total === 0) return [];
  let sum = 0;
  return values
    .toSorted((a, b) => b - a)
    .map((value) => {
      sum += value;
      return Math.round((sum / total) * 1000) / 10;
    });
};

/** SKUs that do not sell have no days of cover and stand by themselves. */
const coverBars = (days: readonly (number | undefined)[]) => {
  const bars = COVER_BOUNDS.map((bound, at) => ({
    label: `≤ ${bound}`,
    value: days.filter((each) => each !== undefined && each <= bound && each > (COVER_BOUNDS[at - 1] ?? -1))
      .length,
  }));
  const last = COVER_BOUNDS.at(-1) ?? 0;
  return [
    ...bars,
    { label: `> ${last}`, value: days.filter((each) => each !== undefined && each > last).length },
    { label: 'no sales', value: days.filter((each) => each === undefined).length },
  ];
};

import type { reportBases, reportGroups } from '../schemas.ts';

/** The date that a return is counted at: that of its receipt, or that of the order. */
export type ReportBasis = (typeof reportBases)[number];
export type ReportGroup = (typeof reportGroups)[number];

/** A line of a return that was received. */
export interface ReportedLine {
  readonly sku: string;
  readonly reason: string;
  /** Accepted units. */
  readonly units: number;
  /** Units that were not what was announced. */
  readonly rejected: number;
  /** Refunded for it, with its share of fees and delivery; minor units. */
  readonly amount: number;
}

/** A return that was received, as reports count it. */
export interface ReportedReturn {
  readonly returnId: string;
  /** `2026-11-23` in the time zone of the return policy. */
  readonly date: string;
  readonly currency: string;
  readonly lines: readonly ReportedLine[];
}

export interface ReportFigures {
  readonly returns: number;
  readonly units: number;
  readonly rejected: number;
  /** By currency, minor units. */
  readonly refunded: readonly { readonly currency: string; readonly amount: number }[];
}

interface CountedLine extends ReportedLine, Pick<ReportedReturn, 'returnId' | 'date' | 'currency'> {}

/** Figures of a period, and of each group in it; a return with two reasons counts once for each of them. */
export const reportOf = (
  returns: readonly ReportedReturn[],
  groupBy: ReportGroup,
  only: { readonly sku?: string | undefined; readonly reason?: string | undefined },
): {
  readonly total: ReportFigures;
  readonly groups: readonly (ReportFigures & { readonly key: string })[];
} => {
  const lines = returns
    .flatMap(({ lines: own, ...facts }) => own.map((line): CountedLine => ({ ...facts, ...line })))
    .filter(({ sku }) => only.sku === undefined || sku === only.sku)
    .filter(({ reason }) => only.reason === undefined || reason === only.reason);
  const groups = [...Map.groupBy(lines, (line) => keyOf(line, groupBy))].map(([key, same]) => ({
    key,
    ...figuresOf(same),
  }));
  return { total: figuresOf(lines), groups: groups.toSorted(inOrder(groupBy)) };
};

const keyOf = ({ date, sku, reason }: CountedLine, groupBy: ReportGroup): string => {
  if (groupBy === 'sku') return sku;
  if (groupBy === 'reason') return reason;
  return groupBy === 'month' ? date.slice(0, 7) : date;
};

const figuresOf = (lines: readonly CountedLine[]): ReportFigures => ({
  returns: new Set(lines.map(({ returnId }) => returnId)).size,
  units: sumOf(lines.map(({ units }) => units)),
  rejected: sumOf(lines.map(({ rejected }) => rejected)),
  refunded: [...Map.groupBy(lines, ({ currency }) => currency)].map(([currency, same]) => ({
    currency,
    amount: sumOf(same.map(({ amount }) => amount)),
  })),
});

/** Dates as in a calendar, SKUs and reasons by units, most first. */
const inOrder =
  (groupBy: ReportGroup) =>
  (a: ReportFigures & { readonly key: string }, b: typeof a): number => {
    const byKey = a.key < b.key ? -1 : 1;
    return groupBy === 'day' || groupBy === 'month' ? byKey : b.units - a.units || byKey;
  };

const sumOf = (figures: readonly number[]): number => figures.reduce((sum, each) => sum + each, 0);

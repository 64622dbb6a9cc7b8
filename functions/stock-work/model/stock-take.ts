import type { CountedLot } from '../../lots/public.ts';
import type { Versioned } from '#shared/dynamodb/aggregate.ts';

export const stockTakeStatuses = ['open', 'posting', 'completed', 'cancelled'] as const;

/** From which variance on a SKU is counted a second time: whichever of the two is larger. */
export interface RecountLimit {
  readonly units: number;
  /** Of the book. */
  readonly percent: number;
}

export interface StockTake extends Versioned {
  readonly stockTakeId: string;
  readonly locationId: string;
  readonly kind: 'location' | 'cycle';
  readonly status: (typeof stockTakeStatuses)[number];
  readonly recountOver: RecountLimit;
  /** What is counted; absent: everything at the location. */
  readonly skus?: readonly string[];
  readonly openedAt: string;
  readonly openedBy: string;
  readonly completedAt?: string;
  readonly totals?: StockTakeTotals;
}

export interface StockTakeTotals {
  readonly lines: number;
  readonly linesWithVariance: number;
  readonly unitsOver: number;
  readonly unitsShort: number;
}

export interface CountOfSku {
  readonly quantity: number;
  /** ISO 8601; what was sold later is not in the count. */
  readonly countedAt: string;
  readonly countedBy: string;
  /** Where the SKU has lots: each with its variance from the book when the count was recorded. */
  readonly lots?: readonly CountedLot[];
}

export interface CountedLine {
  readonly sku: string;
  readonly version: number;
  readonly status: 'counted' | 'recount' | 'posted';
  /** The first and, where it was asked for, the second count. The last one is posted. */
  readonly counts: readonly CountOfSku[];
  readonly book?: number;
  readonly variance?: number;
}

/** What a count does to the line of its SKU. */
export type CountDecision =
  | { readonly kind: 'saved'; readonly line: CountedLine }
  | { readonly kind: 'kept'; readonly line: CountedLine }
  | { readonly kind: 'conflict'; readonly line: CountedLine };

/**
 * The first count stands until a second one is asked for. Another count of the same SKU is a conflict unless it replaces
 * the earlier one; one that arrives late and was made earlier changes nothing.
 */
export const countInto = (
  line: CountedLine | undefined,
  sku: string,
  count: CountOfSku,
  replace: boolean,
): CountDecision => {
  if (line === undefined)
    return { kind: 'saved', line: { sku, version: 1, status: 'counted', counts: [count] } };
  const next = { ...line, version: line.version + 1, status: 'counted' as const };
  if (line.status === 'recount') return { kind: 'saved', line: { ...next, counts: [...line.counts, count] } };
  const last = line.counts.at(-1);
  if (last?.quantity === count.quantity && last.countedAt === count.countedAt) return { kind: 'kept', line };
  if (!replace) return { kind: 'conflict', line };
  if (last !== undefined && last.countedAt >= count.countedAt) return { kind: 'kept', line };
  return { kind: 'saved', line: { ...next, counts: [...line.counts.slice(0, -1), count] } };
};

/** Counted less the book at the time of counting. */
export const varianceOf = ({ counts }: CountedLine, book: number): number =>
  (counts.at(-1)?.quantity ?? book) - book;

/** A large variance is believed when a second count was made. */
export const needsRecount = (
  { counts }: CountedLine,
  { variance, book }: { readonly variance: number; readonly book: number },
  { units, percent }: RecountLimit,
): boolean =>
  counts.length === 1 && Math.abs(variance) > Math.max(units, (Math.max(0, book) * percent) / 100);

export const totalsOf = (lines: readonly CountedLine[]): StockTakeTotals => {
  const variances = lines.map(({ variance = 0 }) => variance);
  return {
    lines: lines.length,
    linesWithVariance: variances.filter((variance) => variance !== 0).length,
    unitsOver: variances.reduce((sum, variance) => sum + Math.max(0, variance), 0),
    unitsShort: variances.reduce((sum, variance) => sum + Math.max(0, -variance), 0),
  };
};

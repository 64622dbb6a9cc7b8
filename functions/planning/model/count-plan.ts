import { DAY } from '#shared/time/clock.ts';
import { abcOf, type AbcClass } from './classes.ts';

/** Days between two counts of a SKU: monthly, quarterly, yearly. */
export const COUNT_EVERY_DAYS: Readonly<Record<AbcClass, number>> = { A: 30, B: 91, C: 365 };

/** A count that was opened and not posted by then is due again. */
const UNDER_WAY_MS = 7 * DAY;

interface ClassifiedPlan {
  readonly sku: string;
  readonly unitsOfYear: number;
  readonly unitCost?: number;
}

interface LastCount {
  readonly sku: string;
  readonly countedAt?: string;
  readonly openedIn?: string;
  readonly openedAt?: string;
}

/** A SKU with when it is to be counted. */
export interface PlannedCount {
  readonly sku: string;
  readonly abc: AbcClass;
  readonly countedAt?: string;
  /** ISO 8601; absent: it was never counted, and is due. */
  readonly dueAt?: string;
  readonly isDue: boolean;
  /** The stock-take that is counting it. */
  readonly openedIn?: string;
  /** The stock-take that was opened for it last, under way or not. */
  readonly openedBefore?: string;
}

/** When every SKU of a location is to be counted: A before B before C, within a class what is due longest. */
export const countPlan = (
  plans: readonly ClassifiedPlan[],
  counts: readonly LastCount[],
  now: number,
): readonly PlannedCount[] => {
  const classes = abcOf(
    plans.map(({ sku, unitsOfYear, unitCost = 0 }) => ({ sku, value: unitsOfYear * unitCost })),
  );
  const last = new Map(counts.map((count) => [count.sku, count]));
  return plans
    .map(({ sku }) => plannedCount(sku, classes.get(sku) ?? 'C', last.get(sku), now))
    .toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
};

const orderOf = ({ abc, dueAt = '', sku }: PlannedCount): string => `${abc}${dueAt}#${sku}`;

const plannedCount = (sku: string, abc: AbcClass, last: LastCount | undefined, now: number): PlannedCount => {
  const { countedAt, openedIn, openedAt } = last ?? {};
  const due = countedAt === undefined ? undefined : Date.parse(countedAt) + COUNT_EVERY_DAYS[abc] * DAY;
  const isUnderWay =
    openedAt !== undefined && openedAt > (countedAt ?? '') && now - Date.parse(openedAt) < UNDER_WAY_MS;
  return {
    sku,
    abc,
    countedAt,
    dueAt: due === undefined ? undefined : new Date(due).toISOString(),
    isDue: !isUnderWay && (due === undefined || due <= now),
    openedIn: isUnderWay ? openedIn : undefined,
    openedBefore: openedIn,
  };
};

import { DAY } from '#shared/time/clock.ts';
import { differenceInterval, type DifferenceInterval } from './difference-interval.ts';
import type { JourneyRun, RunEntry } from './run.ts';

/** What an order brought, after what was cancelled and refunded of it. */
export interface NetOrder {
  readonly currency: string;
  readonly net: number;
}

export interface MeasuredGroup {
  readonly customers: number;
  readonly converted: number;
  /** Minor units by currency. */
  readonly revenue: Readonly<Record<string, number>>;
}

export interface MeasuredStep {
  readonly stepId: string;
  readonly kind: string;
  readonly result: string;
  readonly runs: number;
  readonly converted: number;
}

export interface MeasuredMedium {
  readonly medium: string;
  readonly lastTouch: number;
  readonly lastTouchRevenue: Readonly<Record<string, number>>;
  readonly assisted: number;
}

export interface JourneyMeasures {
  readonly runs: number;
  readonly treated: MeasuredGroup;
  readonly heldOut: MeasuredGroup;
  readonly lift?: DifferenceInterval;
  readonly outcomes: Readonly<Record<string, number>>;
  readonly steps: readonly MeasuredStep[];
  readonly attribution: readonly MeasuredMedium[];
}

export interface MeasuringData {
  readonly orders: ReadonlyMap<string, NetOrder>;
  /** All runs of the customers who converted, of every journey: their messages may have led to the order too. */
  readonly runsOfConverted: ReadonlyMap<string, readonly JourneyRun[]>;
}

/** Messages that count for an order: those of the seven days before it. */
const TOUCH_WINDOW = 7 * DAY;

/** The figures of a journey, from its runs. */
export const measuresOf = (runs: readonly JourneyRun[], data: MeasuringData): JourneyMeasures => {
  const treated = groupOf(
    runs.filter(({ isHeldOut }) => !isHeldOut),
    data,
  );
  const heldOut = groupOf(
    runs.filter(({ isHeldOut }) => isHeldOut),
    data,
  );
  return {
    runs: runs.length,
    treated,
    heldOut,
    lift: differenceInterval(treated, heldOut),
    outcomes: tally(runs.map(({ outcome }) => outcome ?? 'waiting')),
    steps: stepsOf(runs),
    attribution: attributionOf(
      runs.filter(({ isHeldOut, convertedAt }) => !isHeldOut && convertedAt !== undefined),
      data,
    ),
  };
};

const groupOf = (runs: readonly JourneyRun[], { orders }: MeasuringData): MeasuredGroup => {
  const converted = runs.filter(({ convertedAt }) => convertedAt !== undefined);
  return { customers: runs.length, converted: converted.length, revenue: revenueOf(converted, orders) };
};

/** An order counts once, however many runs it ended. */
const revenueOf = (runs: readonly JourneyRun[], orders: MeasuringData['orders']) => {
  const sums: Record<string, number> = {};
  for (const orderId of new Set(runs.flatMap(({ convertedBy }) => convertedBy ?? []))) {
    const order = orders.get(orderId);
    if (order !== undefined) sums[order.currency] = (sums[order.currency] ?? 0) + order.net;
  }
  return sums;
};

/** A run counts once for each result of a step. */
const stepsOf = (runs: readonly JourneyRun[]): readonly MeasuredStep[] => {
  const found = new Map<
    string,
    { stepId: string; kind: string; result: string; runs: number; converted: number }
  >();
  for (const { history, convertedAt } of runs) {
    for (const [name, entry] of new Map(history.map((each) => [nameOf(each), each]))) {
      const { stepId, kind } = entry;
      const known = found.get(name) ?? { stepId, kind, result: resultOf(entry), runs: 0, converted: 0 };
      known.runs += 1;
      if (convertedAt !== undefined) known.converted += 1;
      found.set(name, known);
    }
  }
  return [...found.values()];
};

/** Skipped messages and answers are counted by their reason. */
const resultOf = ({ result, reason }: RunEntry): string =>
  (result === 'skipped' || result === 'answered') && reason !== undefined ? `${result}: ${reason}` : result;

const nameOf = (entry: RunEntry): string => `${entry.stepId}|${entry.kind}|${resultOf(entry)}`;

const attributionOf = (
  converted: readonly JourneyRun[],
  { orders, runsOfConverted }: MeasuringData,
): readonly MeasuredMedium[] => {
  const media = new Map<string, { lastTouch: number; assisted: number; last: JourneyRun[] }>();
  const of = (medium: string) => {
    const known = media.get(medium) ?? { lastTouch: 0, assisted: 0, last: [] };
    media.set(medium, known);
    return known;
  };
  for (const run of converted) {
    const touches = touchesBefore(run, runsOfConverted.get(run.customerId) ?? [run]);
    const last = touches.at(-1);
    if (last === undefined) continue;
    of(last).lastTouch += 1;
    of(last).last.push(run);
    for (const medium of new Set(touches.filter((each) => each !== last))) of(medium).assisted += 1;
  }
  return [...media].map(([medium, { lastTouch, assisted, last }]) => ({
    medium,
    lastTouch,
    lastTouchRevenue: revenueOf(last, orders),
    assisted,
  }));
};

/** Media of the messages that reached the customer before they converted, oldest first. */
const touchesBefore = ({ convertedAt = '' }: JourneyRun, runs: readonly JourneyRun[]): readonly string[] => {
  const until = Date.parse(convertedAt);
  return runs
    .flatMap(({ history }) => history)
    .filter(({ kind, result, at }) => {
      const time = Date.parse(at);
      return kind === 'message_outcome' && result === 'sent' && time <= until && time > until - TOUCH_WINDOW;
    })
    .toSorted((a, b) => a.at.localeCompare(b.at))
    .map(({ medium = 'email' }) => medium);
};

const tally = (names: readonly string[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
};

import type { Versioned } from '#shared/dynamodb/aggregate.ts';

/** The close of a month at a location: how far it is, and what it says once it is done. */
export interface StockPeriod extends Versioned {
  readonly locationId: string;
  /** `2026-11` */
  readonly month: string;
  readonly status: 'closing' | 'closed';
  /** Where the next call goes on. */
  readonly cursor?: string;
  readonly skus: number;
  readonly units: number;
  /** Minor units by currency. */
  readonly values: Readonly<Record<string, number>>;
  /** Units that on hand changed by, by what moved it. */
  readonly changes: Readonly<Record<string, number>>;
  readonly startedAt: string;
  readonly startedBy: string;
  readonly closedAt?: string;
}

/** A SKU at the end of a month. Written once. */
export interface StockPeriodEntry {
  readonly sku: string;
  readonly onHand: number;
  /** Ten-thousandths of a minor unit. */
  readonly averageCost?: number;
  readonly currency?: string;
  /** Minor units. */
  readonly value?: number;
  /** Units that on hand changed by in the month, by what moved it. */
  readonly changes: Readonly<Record<string, number>>;
  /** Units that became unavailable: damaged, display, quality control. */
  readonly setAside: Readonly<Record<string, number>>;
}

interface PeriodMovement {
  readonly type: string;
  readonly reason?: string | undefined;
  readonly onHandChange: number;
  readonly unavailableChange: number;
  readonly at: string;
}

/** `lost` for an adjustment with that reason, else what moved it: `handover`, `receipt`, `count`, `transfer`. */
const causeOfMovement = ({ type, reason }: PeriodMovement): string =>
  type === 'adjustment' || type === 'rejection' ? (reason ?? type) : type;

/**
 * What was on hand at the end of a period and what moved in it, from what is there now and everything that moved since
 * its beginning.
 *
 * @param since movements from the beginning of the period until now
 * @param end milliseconds since 1970
 */
export const periodOf = (
  onHandNow: number,
  since: readonly PeriodMovement[],
  end: number,
): Pick<StockPeriodEntry, 'onHand' | 'changes' | 'setAside'> => {
  const changes: Record<string, number> = {};
  const setAside: Record<string, number> = {};
  let onHand = onHandNow;
  for (const movement of since) {
    if (Date.parse(movement.at) >= end) {
      onHand -= movement.onHandChange;
      continue;
    }
    const cause = causeOfMovement(movement);
    if (movement.onHandChange !== 0) changes[cause] = (changes[cause] ?? 0) + movement.onHandChange;
    if (movement.unavailableChange !== 0)
      setAside[cause] = (setAside[cause] ?? 0) + movement.unavailableChange;
  }
  return { onHand, changes, setAside };
};

/** Reasons by which stock shrinks that nobody bought: what a shrinkage report is about. */
export const SHRINKAGE = ['count', 'lost', 'not_in_stock', 'mismatch', 'correction'] as const;

export const addedUp = (
  sums: Readonly<Record<string, number>>,
  more: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> => {
  const all: Record<string, number> = { ...sums };
  for (const [name, units] of Object.entries(more)) all[name] = (all[name] ?? 0) + units;
  return all;
};

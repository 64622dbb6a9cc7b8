import { hashOf } from '#shared/ids/ids.ts';
import type { Versioned } from '#shared/dynamodb/aggregate.ts';

export const failedReasons = ['nobody_home', 'address_not_found', 'refused', 'damaged', 'other'] as const;

/** What the driver reported of a stop. `receivedBy` is personal data: it ends with the round’s item. */
export type StopReport =
  | {
      readonly outcome: 'delivered';
      readonly at: string;
      readonly receivedBy: string;
      readonly photo?: string;
    }
  | {
      readonly outcome: 'failed';
      readonly at: string;
      readonly reason: (typeof failedReasons)[number];
      readonly note?: string;
    };

export interface RoundStop {
  /** In the order in which to go, from 1. */
  readonly number: number;
  readonly fulfilmentId: string;
  readonly parcelIds: readonly string[];
  readonly size: number;
  /** ISO 8601: when the driver is expected, and may come at all. */
  readonly arrivesAt: string;
  readonly from?: string;
  readonly to?: string;
  readonly report?: StopReport;
}

/** One vehicle’s way over its stops on a day. */
export interface Round extends Versioned {
  readonly roundId: string;
  readonly locationId: string;
  /** The location’s calendar day. */
  readonly day: string;
  readonly vehicleId: string;
  readonly leavesAt: string;
  readonly backAt: string;
  readonly km: number;
  readonly stops: readonly RoundStop[];
  readonly createdBy: string;
  /** Seconds since 1970. */
  readonly ttl: number;
}

/** Every stop was delivered or tried. */
export const isCompleted = ({ stops }: Pick<Round, 'stops'>): boolean =>
  stops.every(({ report }) => report !== undefined);

export type ReportedStop =
  | { readonly kind: 'reported' | 'repeated'; readonly round: Round; readonly stop: RoundStop }
  | { readonly kind: 'delivered' }
  | { readonly kind: 'no_such_stop' };

/** A failed stop may be tried again; what was delivered stays so. The same report twice is one. */
export const withStopReport = (round: Round, number: number, report: StopReport): ReportedStop => {
  const stop = round.stops.find((each) => each.number === number);
  if (stop === undefined) return { kind: 'no_such_stop' };
  if (stop.report !== undefined && isSame(stop.report, report)) return { kind: 'repeated', round, stop };
  if (stop.report?.outcome === 'delivered') return { kind: 'delivered' };
  const after = { ...stop, report };
  const stops = round.stops.map((each) => (each === stop ? after : each));
  return { kind: 'reported', round: { ...round, stops, version: round.version + 1 }, stop: after };
};

const isSame = ({ at: _before, ...a }: StopReport, { at: _now, ...b }: StopReport): boolean =>
  hashOf(a) === hashOf(b);

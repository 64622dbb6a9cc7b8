import { derivedId } from '#shared/ids/ids.ts';
import { durationMs } from '#shared/time/duration.ts';
import { DAY, SECOND } from '#shared/time/clock.ts';
import { begin } from './advance.ts';
import { percentileOf } from './cohort.ts';
import type { Journey } from './journey.ts';
import type { JourneyRun } from './run.ts';

/** Journeys that trigger each other stop here. */
export const DEEPEST = 5;
/** Runs are kept for questions about them, longer than any wait. */
const KEPT_DAYS = 400;

/** Who enters, because of what. */
export interface JourneyEntry {
  readonly customerId: string;
  readonly cause: string;
  readonly correlationId: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly depth: number;
  readonly timeZone: string;
  readonly usualGap?: number;
}

export type EntryRefusal = 'not_active' | 'already_entered' | 'not_again' | 'too_deep';

export type EntryDecision =
  | { readonly kind: 'enter'; readonly run: JourneyRun }
  | { readonly kind: 'refused'; readonly reason: EntryRefusal; readonly run?: JourneyRun };

/**
 * Whether a customer enters, and their run up to its first wait.
 *
 * @param earlier runs of this customer in this journey, oldest first
 */
export const decideEntry = (
  journey: Journey,
  earlier: readonly JourneyRun[],
  entry: JourneyEntry,
  now: number,
): EntryDecision => {
  const known = earlier.find(({ cause }) => cause === entry.cause);
  if (known !== undefined) return { kind: 'refused', reason: 'already_entered', run: known };
  if (journey.status !== 'active') return { kind: 'refused', reason: 'not_active' };
  if (entry.depth > DEEPEST) return { kind: 'refused', reason: 'too_deep' };
  if (!mayEnter(journey, earlier.at(-1), now)) return { kind: 'refused', reason: 'not_again' };
  return {
    kind: 'enter',
    run: begin(newRun(journey, (earlier.at(-1)?.number ?? 0) + 1, entry, now), journey, now),
  };
};

const mayEnter = ({ reentry }: Journey, last: JourneyRun | undefined, now: number): boolean => {
  if (last === undefined) return true;
  if (reentry === 'never' || last.status !== 'finished') return false;
  return reentry === 'after_exit' || now - Date.parse(last.enteredAt) >= durationMs(reentry.after);
};

const newRun = (journey: Journey, number: number, entry: JourneyEntry, now: number): JourneyRun => {
  const { journeyId, version, channel, holdOutPercent } = journey;
  const { customerId } = entry;
  return {
    ...entry,
    runId: derivedId('run', journeyId, customerId, String(number)),
    journeyId,
    journeyVersion: version,
    number,
    channel,
    isHeldOut: percentileOf('hold-out', journeyId, customerId) < holdOutPercent,
    status: 'waiting',
    enteredAt: new Date(now).toISOString(),
    history: [],
    ttl: Math.ceil((now + KEPT_DAYS * DAY) / SECOND),
    version: 1,
  };
};

import { DAY, MINUTE } from '#shared/time/clock.ts';
import { isoWeekday, localTime } from '#shared/time/local-time.ts';

/** When a location is open, in its own time zone. */
export interface OpeningTimes {
  readonly timeZone: string;
  /** `day`: 1 Monday … 7 Sunday; times as 09:30. What closes no later than it opens, closes the day after. */
  readonly openingHours: readonly { readonly day: number; readonly opens: string; readonly closes: string }[];
  /** Local dates on which it stays closed. */
  readonly holidays: readonly string[];
}

export interface OpenInterval {
  readonly from: number;
  readonly to: number;
}

/** Open intervals (milliseconds since 1970) from an instant on, in order, for so many days. */
export const openIntervals = (times: OpeningTimes, from: number, days: number): readonly OpenInterval[] =>
  // From yesterday on: what opened then may close after midnight.
  Array.from({ length: days + 2 }, (_, at) => daysAfter(localDate(from, times.timeZone), at - 1))
    .filter((date) => !times.holidays.includes(date))
    .flatMap((date) =>
      times.openingHours
        .filter(({ day }) => day === isoWeekday(date))
        .map(({ opens, closes }) => ({
          from: instantOf(date, opens, times.timeZone),
          to: instantOf(closes <= opens ? daysAfter(date, 1) : date, closes, times.timeZone),
        })),
    )
    .filter(({ to }) => to > from)
    .sort((a, b) => a.from - b.from);

/** How many days ahead a promise is looked for; a location closed for longer promises nothing. */
const HORIZON_DAYS = 21;

/**
 * When something is ready that takes so many minutes of opening time to prepare, or `undefined` when the location
 * does not open long enough in the next three weeks.
 */
export const readyAt = (times: OpeningTimes, now: number, minutes: number): number | undefined => {
  let missing = minutes * MINUTE;
  for (const { from, to } of openIntervals(times, now, HORIZON_DAYS)) {
    const start = Math.max(from, now);
    if (to - start >= missing) return start + missing;
    missing -= Math.max(0, to - start);
  }
  return undefined;
};

/** True when the location is open at that instant. */
export const isOpen = (times: OpeningTimes, at: number): boolean =>
  openIntervals(times, at, 1).some(({ from, to }) => from <= at && at < to);

/** The calendar day so many days later; days of 23 or 25 hours count as one. */
const daysAfter = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

const localDate = (at: number, timeZone: string): string => localTime(at, timeZone).date;

/** The instant of a local time. The offset is looked up twice, because it may change between the guess and the answer. */
const instantOf = (date: string, time: string, timeZone: string): number => {
  const asUtc = Date.parse(`${date}T${time}:00Z`);
  const guess = asUtc - offsetAt(asUtc, timeZone);
  return asUtc - offsetAt(guess, timeZone);
};

const offsetAt = (at: number, timeZone: string): number => {
  const { date, time } = localTime(at, timeZone);
  return Date.parse(`${date}T${time}Z`) - Math.floor(at / 1000) * 1000;
};

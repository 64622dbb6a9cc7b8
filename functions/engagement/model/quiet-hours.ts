import { MINUTE } from '#shared/time/clock.ts';
import { localTime } from '#shared/time/local-time.ts';

/** Local times of day, `HH:MM`; from the evening to the morning of the next day when `from` is later than `to`. */
export interface QuietHours {
  readonly from: string;
  readonly to: string;
}

const DAY_MINUTES = 24 * 60;

/**
 * When the quiet hours end that hold now where the recipient is, or nothing when they do not hold.
 *
 * @param now milliseconds since 1970
 * @param timeZone IANA name
 */
export const quietUntil = (
  now: number,
  timeZone: string,
  quiet: QuietHours | undefined,
): number | undefined => {
  if (quiet === undefined || !isQuiet(minuteOfDay(now, timeZone), quiet)) return undefined;
  const end = minutesOf(quiet.to);
  const minute = Math.floor(now / MINUTE) * MINUTE;
  const guess = minute + ahead(end - minuteOfDay(minute, timeZone)) * MINUTE;
  // Clocks may have been set forward or back in the night between.
  const off = ahead(end - minuteOfDay(guess, timeZone) + DAY_MINUTES / 2) - DAY_MINUTES / 2;
  return guess + off * MINUTE;
};

/** The date where the recipient is, `2026-11-23`. */
export const localDate = (now: number, timeZone: string): string => localTime(now, timeZone).date;

const isQuiet = (minute: number, { from, to }: QuietHours): boolean => {
  const [start, end] = [minutesOf(from), minutesOf(to)];
  return start <= end ? minute >= start && minute < end : minute >= start || minute < end;
};

const minutesOf = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
};

const minuteOfDay = (now: number, timeZone: string): number => minutesOf(localTime(now, timeZone).time);

/** Minutes forward on the clock's face, 0 to 1439. */
const ahead = (minutes: number): number => ((minutes % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES;

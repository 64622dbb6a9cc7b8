import { localTime } from '#shared/time/local-time.ts';
import { minuteOfDay, minutesOf, nextLocalTime } from '#shared/time/next-local-time.ts';

/** Local times of day, `HH:MM`; from the evening to the morning of the next day when `from` is later than `to`. */
export interface QuietHours {
  readonly from: string;
  readonly to: string;
}

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
  return nextLocalTime(now, timeZone, quiet.to);
};

/** The date where the recipient is, `2026-11-23`. */
export const localDate = (now: number, timeZone: string): string => localTime(now, timeZone).date;

const isQuiet = (minute: number, { from, to }: QuietHours): boolean => {
  const [start, end] = [minutesOf(from), minutesOf(to)];
  return start <= end ? minute >= start && minute < end : minute >= start || minute < end;
};

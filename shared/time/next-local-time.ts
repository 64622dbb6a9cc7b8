import { DAY, MINUTE } from './clock.ts';
import { localTime } from './local-time.ts';

const DAY_MINUTES = 24 * 60;

/**
 * The next instant at which clocks somewhere show a time of day, also over nights in which they are set forward or
 * back. A time that is skipped that day is as many minutes later.
 *
 * @param now milliseconds since 1970
 * @param timeZone IANA name
 * @param time `HH:MM`
 */
export const nextLocalTime = (now: number, timeZone: string, time: string): number => {
  const minute = Math.floor(now / MINUTE) * MINUTE;
  const until = ahead(minutesOf(time) - minuteOfDay(minute, timeZone)) || DAY_MINUTES;
  const guess = minute + until * MINUTE;
  // Clocks may be set forward or back in between.
  const off = ahead(minutesOf(time) - minuteOfDay(guess, timeZone) + DAY_MINUTES / 2) - DAY_MINUTES / 2;
  const exact = guess + off * MINUTE;
  // A time that is skipped is never shown; the guess is as many minutes later.
  const shown = minuteOfDay(exact, timeZone) === minutesOf(time) ? exact : guess;
  return shown > now ? shown : shown + DAY;
};

/** Minutes since midnight of `HH:MM`, seconds or not. */
export const minutesOf = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
};

/** The same of what clocks show somewhere at an instant. */
export const minuteOfDay = (at: number, timeZone: string): number => minutesOf(localTime(at, timeZone).time);

/** Minutes forward on the clock’s face, 0 to 1439. */
const ahead = (minutes: number): number => ((minutes % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES;

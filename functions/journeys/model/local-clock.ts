import { DAY, MINUTE } from '#shared/time/clock.ts';
import { localTime } from '#shared/time/local-time.ts';

const DAY_MINUTES = 24 * 60;

/**
 * The next instant at which clocks somewhere show a time of day, also over nights in which they are set forward or
 * back. A time that is skipped that day is as many minutes later.
 *
 * @param now milliseconds since 1970
 * @param time `HH:MM`
 */
export const nextLocalTime = (now: number, timeZone: string, time: string): number => {
  const minute = Math.floor(now / MINUTE) * MINUTE;
  const ahead = modulo(minutesOf(time) - minuteOfDay(minute, timeZone)) || DAY_MINUTES;
  const guess = minute + ahead * MINUTE;
  const off = modulo(minutesOf(time) - minuteOfDay(guess, timeZone) + DAY_MINUTES / 2) - DAY_MINUTES / 2;
  const exact = guess + off * MINUTE;
  return exact > now ? exact : exact + DAY;
};

const minutesOf = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
};

const minuteOfDay = (at: number, timeZone: string): number => minutesOf(localTime(at, timeZone).time);

const modulo = (minutes: number): number => ((minutes % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES;

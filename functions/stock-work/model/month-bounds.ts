import { localTime } from '#shared/time/local-time.ts';
import { DAY, HOUR } from '#shared/time/clock.ts';

/** When a calendar month begins and ends somewhere, in milliseconds since 1970; the end belongs to the next one. */
export interface MonthBounds {
  readonly start: number;
  readonly end: number;
}

export const monthBounds = (month: string, timeZone: string): MonthBounds => {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return {
    start: midnight(Date.UTC(year, number - 1, 1), timeZone),
    end: midnight(Date.UTC(year, number, 1), timeZone),
  };
};

/** Local midnight of a date: the quarter of an hour around its UTC midnight at which the local date begins. */
const midnight = (utcMidnight: number, timeZone: string): number => {
  const date = new Date(utcMidnight).toISOString().slice(0, 10);
  for (let at = utcMidnight - DAY; at <= utcMidnight + DAY; at += HOUR / 4)
    if (localTime(at, timeZone).date >= date) return at;
  return utcMidnight;
};

import { DAY } from '#shared/time/clock.ts';

/** Weeks begin on Monday, UTC; 1970 began on a Thursday. */
const MONDAY_OFFSET_MS = 3 * DAY;
export const WEEK_MS = 7 * DAY;
export const BLOCK_WEEKS = 52;

/** The number of a week since 1970. */
export const weekOf = (at: number): number => Math.floor((at + MONDAY_OFFSET_MS) / WEEK_MS);
/** When a week begins, in milliseconds since 1970. */
export const startOfWeek = (week: number): number => week * WEEK_MS - MONDAY_OFFSET_MS;

/** Days since the week of an instant began. */
export const daysInto = (at: number): number => (at - startOfWeek(weekOf(at))) / DAY;

/** The item of 52 weeks that a week stands in. */
export const blockOf = (week: number): string => String(Math.floor(week / BLOCK_WEEKS)).padStart(4, '0');

/** Days of each week that lie between two instants. */
export const daysByWeek = (from: number, to: number): readonly (readonly [week: number, days: number])[] => {
  const found: (readonly [number, number])[] = [];
  for (let week = weekOf(from); startOfWeek(week) < to; week += 1) {
    const days = (Math.min(to, startOfWeek(week + 1)) - Math.max(from, startOfWeek(week))) / DAY;
    if (days > 0) found.push([week, days]);
  }
  return found;
};

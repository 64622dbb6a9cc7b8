import { dateFormat } from './formats.ts';

/** What calendar and clock show somewhere. */
export interface LocalTime {
  /** `2026-11-26` */
  readonly date: string;
  /** `15:02:51` */
  readonly time: string;
}

/**
 * The local date and time at an instant.
 *
 * @param at milliseconds since 1970
 * @param timeZone IANA name
 */
export const localTime = (at: number, timeZone: string): LocalTime => {
  if (at === last.at && timeZone === last.timeZone) return last.local;
  const [date = '', time = ''] = dateFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
    .format(at)
    .split(' ');
  last = { at, timeZone, local: { date, time } };
  return last.local;
};

/** The last answer: a whole set of promotions asks about one moment. */
let last = { at: Number.NaN, timeZone: '', local: { date: '', time: '' } };

/** The day of the week of a date: 1 Monday … 7 Sunday. */
export const isoWeekday = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay() || 7;

import { isoWeekday, type LocalTime } from '#shared/time/local-time.ts';
import type { Hours } from '../conditions.ts';

/** True when days and hours hold at that local time. After midnight, hours that began the day before belong to that day. */
export const isWithinHours = (
  { days, from = '00:00', to = '24:00' }: Hours,
  { date, time }: LocalTime,
): boolean => {
  const isOn = (day: number): boolean => days === undefined || days.includes(day);
  const today = isoWeekday(date);
  if (from < to) return isOn(today) && time >= from && time < to;
  return (isOn(today) && time >= from) || (isOn(today === 1 ? 7 : today - 1) && time < to);
};

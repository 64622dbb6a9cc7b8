import type { FulfilmentOrder, PickupState } from '../../fulfilment/public.ts';
import { DAY } from '#shared/time/clock.ts';

/** How long goods are kept where the location sets no time of its own. */
export const KEPT_DAYS = 7;
/** The last reminder comes so long before the end. */
const LAST_REMINDER = DAY;

const iso = (at: number): string => new Date(at).toISOString();

/** When the reminders go out: at half of the time, and a day before the end, if that is later. */
export const remindersOf = ({
  readyAt,
  expiresAt,
}: Pick<PickupState, 'readyAt' | 'expiresAt'>): readonly number[] => {
  const [start, end] = [Date.parse(readyAt), Date.parse(expiresAt)];
  const half = start + (end - start) / 2;
  return end - LAST_REMINDER > half ? [half, end - LAST_REMINDER] : [half];
};

/** What a pick-up that lies ready waits for next: a reminder that is due, or its end. */
export const pickupDue = (pickup: PickupState): NonNullable<FulfilmentOrder['due']> => {
  const next = remindersOf(pickup)[pickup.reminded];
  return next === undefined ? { at: pickup.expiresAt, what: 'collect' } : { at: iso(next), what: 'remind' };
};

/** Reminders whose time has come; several missed ones are one. */
export const remindersDue = (pickup: PickupState, now: number): number =>
  remindersOf(pickup).filter((at) => at <= now).length;

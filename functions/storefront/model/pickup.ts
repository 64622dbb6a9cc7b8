import { DAY } from '#shared/time/clock.ts';
import { readyAt, type Location } from '../../channels/public.ts';

/** Goods that are ready later than this are no answer to “where can I pick it up?”. */
const PROMISE_WINDOW_MS = 3 * DAY;

/** When goods ordered now can be picked up there; nothing where none are handed out, or not soon enough. */
export const pickupReadyAt = (location: Location, now: number): number | undefined => {
  if (!location.pickup.enabled) return undefined;
  const ready = readyAt(location, now, location.pickup.readyInMinutes);
  return ready === undefined || ready - now > PROMISE_WINDOW_MS ? undefined : ready;
};

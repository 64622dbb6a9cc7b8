import { readyAt, type Location } from '../../channels/public.ts';
import { DAY, HOUR } from '#shared/time/clock.ts';
import type { FulfilmentDue, FulfilmentOrder } from './fulfilment-order.ts';

/** Opening time that a location has to bring a parcel out of the house. */
const HANDLING_MINUTES = 8 * 60;
/** For a location without opening hours. */
const HANDLING_WITHOUT_HOURS = DAY;
/** For a step that follows another one late. */
const NEXT_STEP_TAKES = 2 * HOUR;
/** Carriers are polled for the status of a parcel this often. */
export const TRACK_EVERY = 6 * HOUR;
/** A parcel that is under way for longer is overdue. */
export const DELIVERY_TAKES_AT_MOST = 7 * DAY;

const iso = (at: number): string => new Date(at).toISOString();

/** When goods are to leave the house, or to lie ready. What the customer was promised wins. */
export const promiseOf = (
  location: Pick<Location, 'timeZone' | 'openingHours' | 'holidays' | 'pickup'> | undefined,
  { method, readyBy }: { readonly method: 'ship' | 'pickup'; readonly readyBy?: string | undefined },
  now: number,
): string => {
  if (readyBy !== undefined && Date.parse(readyBy) > now) return readyBy;
  const minutes = method === 'pickup' ? (location?.pickup.readyInMinutes ?? 0) : HANDLING_MINUTES;
  const open = location === undefined ? undefined : readyAt(location, now, minutes);
  return iso(open ?? now + HANDLING_WITHOUT_HOURS);
};

/** What has to happen next with a fulfilment, as its status says; nothing once it has ended. */
export const nextDue = (
  { status, promisedAt, pickup }: Pick<FulfilmentOrder, 'status' | 'promisedAt' | 'pickup'>,
  now: number,
): FulfilmentDue | undefined => {
  switch (status) {
    case 'open':
    case 'picking':
      return { at: promisedAt, what: 'pick' };
    case 'picked':
      return { at: later(promisedAt, now), what: 'pack' };
    case 'packed':
      return { at: later(promisedAt, now), what: 'ship' };
    case 'shipped':
      return { at: iso(now + TRACK_EVERY), what: 'track' };
    case 'ready':
      return pickup === undefined ? undefined : { at: pickup.expiresAt, what: 'collect' };
    default:
      return undefined;
  }
};

/** What is late already gets time for its next step before it is called late again. */
const later = (promisedAt: string, now: number): string => {
  const atLeast = iso(now + NEXT_STEP_TAKES);
  return promisedAt > atLeast ? promisedAt : atLeast;
};

/** A fulfilment one step further: it waits for something else now, and leaves the queue it stood in. */
export const advanced = (
  fulfilment: FulfilmentOrder,
  changes: Partial<FulfilmentOrder>,
  now: number,
): FulfilmentOrder => {
  const after = { ...fulfilment, ...changes, attention: undefined, version: fulfilment.version + 1 };
  return { ...after, due: nextDue(after, now) };
};

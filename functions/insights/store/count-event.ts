import { locationOf } from '../../channels/public.ts';
import type { Envelope } from '#shared/events/envelope.ts';
import type { ConsumerRuntime } from '#shared/events/inbox.ts';
import { localTime } from '#shared/time/local-time.ts';
import type { CountChange } from '../model/fulfilment-counts.ts';
import { addCounts, NO_CARRIER } from './counts.ts';

/** Counts an event on the day it happened, by the calendar of its location. */
export const countEvent = async (
  event: Envelope<{ readonly locationId: string }>,
  change: CountChange,
  runtime: ConsumerRuntime,
  carrier: string = NO_CARRIER,
): Promise<void> => {
  const { locationId } = event.data;
  const location = await locationOf(runtime.db, runtime.clock, locationId);
  const at = Date.parse(event.metadata.occurredAt);
  const day = localTime(at, location?.timeZone ?? 'UTC').date;
  await addCounts(runtime, event, { locationId, day, carrier }, change);
};

import type { Envelope } from '#shared/events/envelope.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { TimelineEntry } from '../model/entry.ts';
import { addCounted, addEntry } from '../store/timelines.ts';

/** What an entry says beside what every event has. */
type EntryFacts = Omit<TimelineEntry, 'entryId' | 'at' | 'channel'>;

/** Puts what happened on the timeline of its customer; of guests there is none. */
export const addToTimeline = async (
  event: Envelope<{ readonly customerId?: string; readonly channel?: string }>,
  facts: EntryFacts,
  { db }: Pick<Runtime, 'db'>,
): Promise<void> => {
  const { customerId } = event.data;
  if (customerId !== undefined) await addEntry(db, customerId, entryOf(event, facts));
};

/** The same for an order that counts for what a customer is worth, or no longer does. */
export const addOrderToTimeline = async (
  event: Envelope<{ readonly customerId?: string; readonly channel?: string }>,
  facts: EntryFacts & { readonly amount: number; readonly currency: string },
  sign: 1 | -1 | 0,
  { db }: Pick<Runtime, 'db'>,
): Promise<void> => {
  const { customerId } = event.data;
  if (customerId === undefined) return;
  const entry = entryOf(event, facts);
  if (sign === 0) await addEntry(db, customerId, entry);
  else await addCounted(db, customerId, entry, { ...facts, sign });
};

const entryOf = (
  { metadata, data: { channel } }: Envelope<{ readonly channel?: string }>,
  facts: EntryFacts,
): TimelineEntry => ({ ...facts, entryId: metadata.eventId, at: metadata.occurredAt, channel });

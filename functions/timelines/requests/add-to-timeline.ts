import type { Envelope } from '#shared/events/envelope.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { ValueChange } from '../model/customer-value.ts';
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

/** The same for what counts for the figures of a customer. */
export const addCountedToTimeline = async (
  event: Envelope<{ readonly customerId?: string; readonly channel?: string }>,
  facts: EntryFacts,
  change: ValueChange,
  { db }: Pick<Runtime, 'db'>,
): Promise<void> => {
  const { customerId } = event.data;
  if (customerId !== undefined) await addCounted(db, customerId, entryOf(event, facts), change);
};

export const entryOf = (
  { metadata, data: { channel } }: Envelope<{ readonly channel?: string }>,
  facts: EntryFacts,
): TimelineEntry => ({ ...facts, entryId: metadata.eventId, at: metadata.occurredAt, channel });

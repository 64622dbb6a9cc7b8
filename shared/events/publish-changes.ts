import type { Runtime } from '#shared/runtime.ts';
import type { OutgoingEvent } from './envelope.ts';
import type { EventBus } from './event-bus.ts';
import { EVENT_PREFIX } from './outbox.ts';
import type { StreamChange } from './stream-handler.ts';

/** Makes events of the change records of a domain's own items, for events declared with delivery `stream`. */
export type ChangeMapper = (change: StreamChange) => readonly OutgoingEvent[];

/** Sends what a table's stream brings to the bus: outbox items as they are, other items through their domain's mapper. */
export const publishChanges =
  (mappers: readonly ChangeMapper[]) =>
  async (changes: readonly StreamChange[], { bus }: Runtime & { readonly bus: EventBus }): Promise<void> => {
    await bus.publish(
      changes.flatMap((change) =>
        change.sk.startsWith(EVENT_PREFIX) ? waiting(change) : mappers.flatMap((map) => map(change)),
      ),
    );
  };

/** Only a new outbox item is an event; its later removal by TTL is not. */
const waiting = (change: StreamChange): readonly OutgoingEvent[] =>
  change.kind === 'INSERT' && change.after !== undefined ? [change.after['event'] as OutgoingEvent] : [];

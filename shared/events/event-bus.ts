import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { clientSettings } from '#shared/aws/client-settings.ts';
import { backOff } from '#shared/dynamodb/back-off.ts';
import type { OutgoingEvent } from './envelope.ts';

/** EventBridge takes no more entries in one PutEvents. */
const ENTRIES_PER_CALL = 10;

/** The bus that carries events from the domain that publishes them to those that subscribe. */
export interface EventBus {
  /** Sends all; only what was refused is sent again. Throws when some could not be sent within two seconds. */
  readonly publish: (events: readonly OutgoingEvent[]) => Promise<void>;
}

export const eventBridge = (
  client = new EventBridgeClient({ ...clientSettings('events'), maxAttempts: 2 }),
): EventBus => {
  /** A successful answer may hide refused entries, so each one is looked at. */
  const send = async (events: readonly OutgoingEvent[]): Promise<readonly OutgoingEvent[]> => {
    const answer = await client.send(new PutEventsCommand({ Entries: events.map(toEntry) }));
    if ((answer.FailedEntryCount ?? 0) === 0) return [];
    return events.filter((_, index) => answer.Entries?.[index]?.ErrorCode !== undefined);
  };

  const sendAll = async (events: readonly OutgoingEvent[]): Promise<void> => {
    let left = await send(events);
    const wait = backOff({ baseMs: 50, budgetMs: 2000 });
    while (left.length > 0) {
      await wait();
      left = await send(left);
    }
  };

  return {
    publish: async (events) => {
      const unheard = unheardEvents();
      const heard = events.filter(({ metadata }) => !unheard.includes(metadata.type));
      for (let at = 0; at < heard.length; at += ENTRIES_PER_CALL)
        await sendAll(heard.slice(at, at + ENTRIES_PER_CALL));
    },
  };
};

/** Nobody subscribes to these, and the stage does not ask for them. */
const unheardEvents = (): readonly string[] => (process.env['UNHEARD_EVENTS'] ?? '').split(',');

const toEntry = ({ source, metadata, data }: OutgoingEvent) => ({
  EventBusName: process.env['BUS_NAME'],
  Source: source,
  DetailType: metadata.type,
  Time: new Date(metadata.occurredAt),
  Detail: JSON.stringify({ metadata, data }),
});

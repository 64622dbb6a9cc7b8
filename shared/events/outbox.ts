import type { TableName } from '#shared/contracts/table.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { create } from '#shared/dynamodb/write-action.ts';
import { DAY, ttlAfter, type Clock } from '#shared/time/clock.ts';
import type { OutgoingEvent } from './envelope.ts';

/** Events stay readable beside their aggregate this long: a timeline, and the source for publishing again. */
const KEPT_DAYS = 90;

/** Sort keys of event items begin with this; the publisher picks them from the table's stream by it. */
export const EVENT_PREFIX = 'E#';

/** The events of a change, written in the transaction of the change, so that neither exists without the other. */
export const outboxPart = (
  clock: Clock,
  aggregate: { readonly table: TableName; readonly pk: string },
  events: readonly OutgoingEvent[],
): TransactionPart => ({
  actions: events.map((event) =>
    create(
      {
        ...aggregate,
        sk: `${EVENT_PREFIX}${String(event.metadata.aggregateVersion).padStart(8, '0')}#${event.metadata.type}`,
      },
      { event, ttl: ttlAfter(clock, KEPT_DAYS * DAY) },
    ),
  ),
  refused: () => undefined,
});

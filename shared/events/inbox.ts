import type { ItemContract, TableName } from '#shared/contracts/table.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { create } from '#shared/dynamodb/write-action.ts';
import { DAY, ttlAfter, type Clock } from '#shared/time/clock.ts';
import type { Envelope } from './envelope.ts';

/** Longer than any replay: an archive is replayed for a week at most. */
const KEPT_DAYS = 14;

/** The effect of this event is already there; the delivery is a duplicate and is done. */
export class AlreadyApplied extends Error {
  constructor(eventId: string) {
    super(`the event ${eventId} was applied before`);
    this.name = 'AlreadyApplied';
  }
}

/** The inbox items of a consumer, to be declared among the items of a domain that keeps one in this table. */
export const inboxItem = (table: TableName): ItemContract => ({
  table,
  pk: 'X#{consumer}#{eventId}',
  sk: 'A',
  serves: 'Was this event applied before?',
});

/** Remembers the event in the transaction of its effect, so that it is applied once however often it arrives. */
export const inboxPart = (
  clock: Clock,
  table: TableName,
  consumer: string,
  event: Envelope,
): TransactionPart => {
  const { eventId } = event.metadata;
  return {
    actions: [
      create({ table, pk: `X#${consumer}#${eventId}`, sk: 'A' }, { ttl: ttlAfter(clock, KEPT_DAYS * DAY) }),
    ],
    refused: () => new AlreadyApplied(eventId),
  };
};

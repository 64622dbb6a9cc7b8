import type { ItemContract, TableName } from '#shared/contracts/table.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { create } from '#shared/dynamodb/write-action.ts';
import type { Runtime } from '#shared/runtime.ts';
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

/** Where the consumers of one domain remember what they applied. */
export interface InboxPlace {
  readonly domain: string;
  /** The table that `inboxItem` is declared in. */
  readonly table: TableName;
}

/** What one consumer remembers its events in. */
export interface Inbox {
  /** `loyalty-on-order-paid`: whose inbox it is, and who acts. */
  readonly consumer: string;
  /** Remembers the event in the transaction of its effect, so that it is applied once however often it arrives. */
  readonly part: (event: Envelope) => TransactionPart;
}

/** The runtime of a consumer whose domain keeps an inbox. */
export type ConsumerRuntime = Runtime & { readonly inbox: Inbox };

/** The inbox items of a domain's consumers, to be declared among its items. */
export const inboxItem = ({ domain, table }: InboxPlace): ItemContract => ({
  table,
  pk: `X#${domain}-{reaction}#{eventId}`,
  sk: 'A',
  serves: 'Was this event already applied?',
});

/** @param reaction the folder of the consumer, `on-order-paid` */
export const makeInbox = (clock: Clock, { domain, table }: InboxPlace, reaction: string): Inbox => {
  const consumer = `${domain}-${reaction}`;
  return {
    consumer,
    part: ({ metadata: { eventId } }) => ({
      actions: [
        create({ table, pk: `X#${consumer}#${eventId}`, sk: 'A' }, { ttl: ttlAfter(clock, KEPT_DAYS * DAY) }),
      ],
      refused: () => new AlreadyApplied(eventId),
    }),
  };
};

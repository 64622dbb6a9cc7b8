import { saveAction, savePart, type Versioned } from '#shared/dynamodb/aggregate.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { commit, type TransactionPart } from '#shared/dynamodb/transaction.ts';
import { update } from '#shared/dynamodb/write-action.ts';
import { eventOf, startedBy, type OutgoingEvent } from '#shared/events/envelope.ts';
import { outboxPart } from '#shared/events/outbox.ts';
import { DAY, instant, ttlAfter, type Clock } from '#shared/time/clock.ts';
import { MessageSent, MessageSkipped } from '../events.ts';
import type { Draft, Message, SkipReason } from '../model/message.ts';
import { localDate } from '../model/quiet-hours.ts';
import { allowanceKey, messageKey, messagePartition } from './keys.ts';

/** Messages are kept this long: for questions of customers, and as proof of what was sent. */
const KEPT_DAYS = 90;
/** An allowance only has to outlive its day, in every time zone. */
const ALLOWANCE_KEPT_DAYS = 3;

/** Another delivery of the same news is at this message; it is looked at again when that one is done. */
export class MessageMoved extends Error {
  constructor(messageId: string) {
    super(`message ${messageId} is being handled by another delivery`);
    this.name = 'MessageMoved';
  }
}

/** The person has had as many messages of a kind as they may on this day. */
export class AllowanceUsed extends Error {
  readonly reason: SkipReason;

  constructor(reason: SkipReason) {
    super(`no message is left: ${reason}`);
    this.name = 'AllowanceUsed';
    this.reason = reason;
  }
}

/** So many messages a day, of one kind, to one person. */
export interface Allowance {
  /** Our own id of a customer, or the keyed digest of an address. */
  readonly reference: string;
  /** The recipient's calendar day. */
  readonly date: string;
  readonly perDay: number;
  /** Why the one too many is skipped. */
  readonly reason: SkipReason;
}

export const loadMessage = async (db: Database, messageId: string): Promise<Message | undefined> =>
  db.get<Message>(messageKey(messageId));

/** A message as it begins; version 0 is not stored yet. */
export const begun = (draft: Draft, clock: Clock, timeZone: string): Message => ({
  ...draft,
  status: 'sending',
  createdAt: instant(clock),
  day: localDate(clock.now(), timeZone),
  ttl: ttlAfter(clock, KEPT_DAYS * DAY),
  version: 0,
});

/** Saves the next state of a message, with its event if it is an end; nothing else may have changed it. */
export const saveMessage = async (
  { db, clock }: { readonly db: Database; readonly clock: Clock },
  message: Message,
  beside: readonly TransactionPart[] = [],
): Promise<Message> => {
  const next = { ...message, version: message.version + 1 };
  const events = eventsOf(next, instant(clock));
  if (events.length === 0 && beside.length === 0) return saveAlone(db, next);
  await commit(db, [...beside, ownPart(next), outboxPart(clock, messagePartition(next.messageId), events)]);
  return next;
};

/** Without an event or an allowance it is one write, at half the price of a transaction. */
const saveAlone = async (db: Database, message: Message): Promise<Message> => {
  const refusal = await db.writeOne(saveAction(messageKey(message.messageId), message));
  if (refusal !== undefined) throw new MessageMoved(message.messageId);
  return message;
};

/** Counts one message against an allowance; refuses the one too many. */
export const allowancePart = (
  clock: Clock,
  { reference, date, perDay, reason }: Allowance,
): TransactionPart => ({
  actions: [
    update(
      allowanceKey(reference, date),
      { add: { count: 1 }, set: { ttl: ttlAfter(clock, ALLOWANCE_KEPT_DAYS * DAY) } },
      [{ any: [[['count', 'absent']], [['count', '<', perDay]]] }],
    ),
  ],
  refused: () => new AllowanceUsed(reason),
});

const ownPart = (message: Message & Versioned): TransactionPart => ({
  ...savePart(messageKey(message.messageId), message),
  refused: () => new MessageMoved(message.messageId),
});

const eventsOf = (message: Message, occurredAt: string): readonly OutgoingEvent[] => {
  const facts = {
    aggregateId: message.messageId,
    aggregateVersion: message.version,
    occurredAt,
    channel: message.channel,
    cause: startedBy('engagement', message.correlationId),
  };
  const data = {
    messageId: message.messageId,
    template: message.template,
    purpose: message.purpose,
    customerId: message.customerId,
    orderId: message.orderId,
    cartId: message.cartId,
    subscriptionId: message.subscriptionId,
  };
  switch (message.status) {
    case 'scheduled':
    case 'sending':
      return [];
    case 'sent':
      return [eventOf(MessageSent, { ...facts, data: { ...data, medium: message.medium ?? 'email' } })];
    case 'skipped':
    case 'failed':
      return [eventOf(MessageSkipped, { ...facts, data: { ...data, reason: message.reason ?? '' } })];
  }
};

import { saveAction, savePart, type Versioned } from '#shared/dynamodb/aggregate.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { commit, type TransactionPart } from '#shared/dynamodb/transaction.ts';
import { update } from '#shared/dynamodb/write-action.ts';
import { DAY, instant, ttlAfter, type Clock } from '#shared/time/clock.ts';
import type { CountedCap } from '../model/marketing-caps.ts';
import type { MessageDraft, Message, SkipReason } from '../model/message.ts';
import { localDate } from '../model/quiet-hours.ts';
import { allowanceKey, messageKey } from './keys.ts';

/** Messages are kept this long: for questions of customers, and as proof of what was sent. */
const KEPT_DAYS = 90;
/** An allowance only has to outlive its week, in every time zone. */
const ALLOWANCE_KEPT_DAYS = 9;

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

/** So many messages of one kind to one person. */
export interface MessageAllowance {
  /** Our own id of a customer, or the keyed digest of an address. */
  readonly reference: string;
  /** The recipient's calendar day, or the Monday of their week. */
  readonly date: string;
  /** Each counter goes no further than this. */
  readonly counts: readonly CountedCap[];
  /** Why the one too many is skipped. */
  readonly reason: SkipReason;
}

export const loadMessage = async (db: Database, messageId: string): Promise<Message | undefined> =>
  db.get<Message>(messageKey(messageId));

/** A message as it begins; version 0 is not stored yet. */
export const begun = (draft: MessageDraft, clock: Clock, timeZone: string): Message => ({
  ...draft,
  status: 'sending',
  createdAt: instant(clock),
  day: localDate(clock.now(), timeZone),
  ttl: ttlAfter(clock, KEPT_DAYS * DAY),
  version: 0,
});

/**
 * Saves the next state of a message; nothing else may have changed it. Its event is made of the change record of the
 * item (`stream-events.ts`).
 */
export const saveMessage = async (
  { db, clock }: { readonly db: Database; readonly clock: Clock },
  message: Message,
  beside: readonly TransactionPart[] = [],
): Promise<Message> => {
  const version = message.version + 1;
  const next =
    message.status === 'sent' ? { ...message, version } : { ...message, version, changedAt: instant(clock) };
  if (beside.length === 0) return saveAlone(db, next);
  await commit(db, [...beside, ownPart(next)]);
  return next;
};

/** Without an allowance it is one write, at half the price of a transaction. */
const saveAlone = async (db: Database, message: Message): Promise<Message> => {
  const refusal = await db.writeOne(saveAction(messageKey(message.messageId), message));
  if (refusal !== undefined) throw new MessageMoved(message.messageId);
  return message;
};

/** Counts one message against the limits of an allowance, in one write; refuses the one too many. */
export const allowancePart = (
  clock: Clock,
  { reference, date, counts, reason }: MessageAllowance,
): TransactionPart => ({
  actions: [
    update(
      allowanceKey(reference, date),
      {
        add: Object.fromEntries(counts.map(({ name }) => [name, 1])),
        set: { ttl: ttlAfter(clock, ALLOWANCE_KEPT_DAYS * DAY) },
      },
      counts.map(({ name, most }) => ({ any: [[[name, 'absent']], [[name, '<', most]]] })),
    ),
  ],
  refused: () => new AllowanceUsed(reason),
});

const ownPart = (message: Message & Versioned): TransactionPart => ({
  ...savePart(messageKey(message.messageId), message),
  refused: () => new MessageMoved(message.messageId),
});

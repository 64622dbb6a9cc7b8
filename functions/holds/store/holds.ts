import { may } from '#shared/contracts/grant.ts';
import { savePart } from '#shared/dynamodb/aggregate.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import { commit, type TransactionPart } from '#shared/dynamodb/transaction.ts';
import { put } from '#shared/dynamodb/write-action.ts';
import { actorOf, eventOf, type Cause } from '#shared/events/envelope.ts';
import { outboxPart } from '#shared/events/outbox.ts';
import { derivedId } from '#shared/ids/ids.ts';
import type { Runtime } from '#shared/runtime.ts';
import { DAY, instant, ttlAfter, type Clock } from '#shared/time/clock.ts';
import { HoldExpired, HoldPlaced, HoldReleased } from '../events.ts';
import type { Hold } from '../model/hold.ts';
import { giveBackPart, takeStockPart, type StockReference } from '../../inventory/public.ts';
import { holdsItems } from '../table.ts';

const { hold: holdItem, holdEvent } = holdsItems.items;

export const holdKey = (holdId: string): Key => ({ table: 'inventory', pk: `H#${holdId}`, sk: 'A' });

/** What a checkout needs to spend a hold. */
export const spendHoldGrants = [may(holdItem, 'GetItem', 'PutItem')];
/** What a function needs to place, extend or release holds, beside taking stock and giving it back. */
export const changeHoldGrants = [...spendHoldGrants, may(holdEvent, 'PutItem')];

/** Holds that run out are spread over so many partitions of the `due` index. */
export const DUE_SHARDS = 8;

/** Ended holds are kept this long, so that whoever asks learns what became of one. */
const KEPT_DAYS = 30;

/**
 * The hold changed since it was read. Read it again: it was extended and can still be spent, or it has ended, which
 * `requireHeld` answers with `HOLD_ENDED`. Not an answer to a caller.
 */
export class HoldMoved extends Error {
  constructor(holdId: string) {
    super(`hold ${holdId} changed between reading and writing`);
    this.name = 'HoldMoved';
  }
}

export const loadHold = async (db: Pick<Database, 'get'>, holdId: string): Promise<Hold | undefined> =>
  db.get<Hold>(holdKey(holdId));

/** Only a hold that is still held stands in the `due` index; the others are cleaned up in time. */
const toItem = (hold: Hold, clock: Clock) => ({
  ...hold,
  ...(hold.status === 'held'
    ? { dueShard: shardOf(hold.holdId), dueAt: hold.expiresAt }
    : { ttl: ttlAfter(clock, KEPT_DAYS * DAY) }),
});

const shardOf = (holdId: string): number => derivedId('', holdId).charCodeAt(1) % DUE_SHARDS;

/** Places a new hold and takes its stock. */
export const placeHold = (hold: Hold, cause: Cause, { db, clock }: Runtime): Promise<void> =>
  commit(db, [
    savePart(holdKey(hold.holdId), toItem(hold, clock)),
    takeStockPart(takesOf(hold), referenceOf(hold, 'hold', cause, clock)),
    outbox(HoldPlaced, hold, cause, clock),
  ]);

/** Saves a hold that goes on (extended). */
export const saveHold = (hold: Hold, { db, clock }: Runtime): Promise<void> =>
  commit(db, [changePart(hold, clock)]);

/** Ends a hold and gives its stock back. */
export const endHold = (
  hold: Hold,
  status: 'released' | 'expired',
  cause: Cause,
  { db, clock }: Runtime,
): Promise<void> => {
  const ended: Hold = { ...hold, status, version: hold.version + 1 };
  return commit(db, [
    changePart(ended, clock),
    giveBackPart(takesOf(hold), referenceOf(hold, 'unhold', cause, clock)),
    outbox(status === 'released' ? HoldReleased : HoldExpired, ended, cause, clock),
  ]);
};

/** Spends a hold on an order, in the order's transaction. Its stock is not touched: it goes to the order as it is. */
export const spendHoldPart = (hold: Hold, orderId: string, clock: Clock): TransactionPart =>
  changePart({ ...hold, status: 'spent', orderId, version: hold.version + 1 }, clock);

const changePart = (hold: Hold, clock: Clock): TransactionPart => ({
  actions: [put(holdKey(hold.holdId), toItem(hold, clock), [['version', '=', hold.version - 1]])],
  refused: () => new HoldMoved(hold.holdId),
});

const takesOf = (hold: Hold) => hold.lines.flatMap(({ takes }) => takes);

const referenceOf = (hold: Hold, type: 'hold' | 'unhold', cause: Cause, clock: Clock): StockReference => ({
  type,
  reference: hold.holdId,
  actor: actorOf(cause),
  correlationId: cause.correlationId,
  channel: hold.channel,
  at: instant(clock),
});

const outbox = (contract: typeof HoldPlaced, hold: Hold, cause: Cause, clock: Clock): TransactionPart =>
  outboxPart(clock, holdKey(hold.holdId), [
    eventOf(contract, {
      aggregateId: hold.holdId,
      aggregateVersion: hold.version,
      occurredAt: instant(clock),
      channel: hold.channel,
      cause,
      data: {
        holdId: hold.holdId,
        channel: hold.channel,
        owner: hold.owner,
        lines: hold.lines.map(({ sku, quantity }) => ({ sku, quantity })),
        expiresAt: hold.expiresAt,
      },
    }),
  ]);

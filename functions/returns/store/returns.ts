import { may, mayQuery } from '#shared/contracts/grant.ts';
import { saveAction } from '#shared/dynamodb/aggregate.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { put } from '#shared/dynamodb/write-action.ts';
import type { OutgoingEvent } from '#shared/events/envelope.ts';
import { outboxPart } from '#shared/events/outbox.ts';
import type { Clock } from '#shared/time/clock.ts';
import type { Return, ReturnsOfOrder } from '../model/return.ts';
import { returnsItems } from '../table.ts';

const { returnsOfOrder, return: returnItem, returnEvent } = returnsItems.items;

/** What a function needs to read the returns of an order. */
export const readReturnsGrants = [may(returnsOfOrder, 'GetItem'), may(returnItem, 'Query')];
/** What a function needs to change returns. */
export const changeReturnsGrants = [
  ...readReturnsGrants,
  may(returnsOfOrder, 'PutItem'),
  may(returnItem, 'PutItem'),
  may(returnEvent, 'PutItem'),
];
export const returnsByStatusGrants = [mayQuery(returnsItems.indexes.returnsByStatus)];

const partition = (orderId: string) => ({ table: 'orders', pk: `RET#${orderId}` }) as const;
const guardKey = (orderId: string): Key => ({ ...partition(orderId), sk: 'A' });
export const returnKey = ({ orderId, returnId }: Return): Key => ({
  ...partition(orderId),
  sk: `R#${returnId}`,
});

/** Another change of the order's returns was faster: read again, decide again. */
export class ReturnsMoved extends Error {
  constructor(orderId: string) {
    super(`the returns of ${orderId} changed between reading and writing`);
    this.name = 'ReturnsMoved';
  }
}

/** As it is stored: with the attributes of the index, which nothing else of the table has. */
export type StoredReturn = Return & { readonly returnStatus: string; readonly returnDue: string };

/**
 * All returns of an order, oldest first; version 0 when there was none. The guard is read first: returns that are
 * newer than it make the next write fail, and never the other way round.
 */
export const loadReturns = async (db: Database, orderId: string): Promise<ReturnsOfOrder> => {
  const { table, pk } = partition(orderId);
  const guard = await db.get<ReturnsOfOrder>(guardKey(orderId));
  if (guard === undefined) return { orderId, version: 0, returns: [] };
  const { items } = await db.query<StoredReturn>(table, pk, { sortPrefix: 'R#', consistent: true });
  const returns = items.map(withoutIndex).sort((a, b) => (a.requestedAt < b.requestedAt ? -1 : 1));
  return { orderId, version: guard.version, recentKeys: guard.recentKeys, returns };
};

/** Saves one return, new or changed, under the guard of all returns of its order, with its events. */
export const saveReturnPart = (
  before: ReturnsOfOrder,
  changed: Return,
  {
    clock,
    events,
    recentKeys = before.recentKeys,
  }: {
    readonly clock: Clock;
    readonly events: readonly OutgoingEvent[];
    readonly recentKeys?: ReturnsOfOrder['recentKeys'];
  },
): TransactionPart => {
  const { orderId } = before;
  const guard = { orderId, version: before.version + 1, recentKeys };
  const stored: StoredReturn = {
    ...changed,
    returnStatus: changed.status,
    returnDue: changed.dueAt ?? changed.since,
  };
  return {
    actions: [
      saveAction(guardKey(orderId), guard),
      put(returnKey(changed), stored),
      ...outboxPart(clock, partition(orderId), events).actions,
    ],
    refused: () => new ReturnsMoved(orderId),
  };
};

export const withoutIndex = (
  stored: StoredReturn & { readonly pk?: string; readonly sk?: string },
): Return => {
  const { returnStatus: _status, returnDue: _due, pk: _pk, sk: _sk, ...kept } = stored;
  return kept;
};

import { may } from '#shared/contracts/grant.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { put } from '#shared/dynamodb/write-action.ts';
import type { OutgoingEvent } from '#shared/events/envelope.ts';
import { outboxPart } from '#shared/events/outbox.ts';
import { DAY, ttlAfter, type Clock } from '#shared/time/clock.ts';
import type { PickList } from '../model/pick-list.ts';
import { fulfilmentItems } from '../table.ts';

const { pickList, pickListEvent } = fulfilmentItems.items;

export const pickListGrants = [may(pickList, 'GetItem', 'PutItem'), may(pickListEvent, 'PutItem')];

/** Lists are kept for questions about them; the truth is in the fulfilments. */
const KEPT_DAYS = 90;

const keyOf = (pickListId: string): Key => ({ table: 'orders', pk: `PL#${pickListId}`, sk: 'A' });

export const loadPickList = (db: Pick<Database, 'get'>, pickListId: string): Promise<PickList | undefined> =>
  db.get<PickList>(keyOf(pickListId));

/** A list with this id is there already: the request was sent twice. */
export class PickListExists extends Error {
  constructor(pickListId: string) {
    super(`pick list ${pickListId} was created before`);
    this.name = 'PickListExists';
  }
}

export const createPickListPart = (
  list: PickList,
  events: readonly OutgoingEvent[],
  clock: Clock,
): TransactionPart => {
  const key = keyOf(list.pickListId);
  return {
    actions: [
      put(key, { ...list, ttl: ttlAfter(clock, KEPT_DAYS * DAY) }, [['pk', 'absent']]),
      ...outboxPart(clock, key, events).actions,
    ],
    refused: () => new PickListExists(list.pickListId),
  };
};

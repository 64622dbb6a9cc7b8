import { may } from '#shared/contracts/grant.ts';
import type { Key } from '#shared/dynamodb/key.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { create, update } from '#shared/dynamodb/write-action.ts';
import { DAY, instant, ttlAfter, type Clock } from '#shared/time/clock.ts';
import { localTime } from '#shared/time/local-time.ts';
import type { LimitedLocation, TakenCapacity } from '../model/capacity.ts';
import { routingItems } from '../table.ts';

const { capacity } = routingItems.items;

/** What a function needs to know how much capacity is left. */
export const readCapacityGrants = [may(capacity, 'BatchGetItem')];
/** What a function needs to take capacity. */
export const takeCapacityGrants = [may(capacity, 'PutItem', 'UpdateItem')];
/** What a function needs to give capacity back. */
export const releaseCapacityGrants = [may(capacity, 'UpdateItem')];

/** How many orders a location was given on a day. */
export interface OrdersOfDay {
  readonly orders: number;
}

/** The capacity was taken by others meanwhile: read again, plan again. Not an answer to a caller. */
export class CapacityMoved extends Error {
  constructor() {
    super('the capacity of a location changed between planning and taking');
    this.name = 'CapacityMoved';
  }
}

/** The counter of a location for the day it is there now. */
export const capacityKey = (
  { code, timeZone }: Pick<LimitedLocation, 'code' | 'timeZone'>,
  now: number,
): Key => keyOf(code, localTime(now, timeZone).date);

const keyOf = (locationId: string, day: string): Key => ({
  table: 'inventory',
  pk: `RC#${locationId}`,
  sk: day,
});

/** Counts an order at each location that has a limit, under the condition that the limit is not reached. */
export const takeCapacityPart = (taken: readonly TakenCapacity[], clock: Clock): TransactionPart => ({
  actions: taken.map(({ locationId, day, before, most }) =>
    before === undefined
      ? create(keyOf(locationId, day), { orders: 1, ttl: ttlAfter(clock, KEPT_DAYS * DAY) })
      : update(keyOf(locationId, day), { add: { orders: 1 } }, [['orders', '<', most]]),
  ),
  refused: () => new CapacityMoved(),
});

const KEPT_DAYS = 30;

/** Releases the capacity an order took, on days that are not over in every time zone; older days are no longer read. */
export const releaseCapacityPart = (
  taken: readonly Pick<TakenCapacity, 'locationId' | 'day'>[],
  clock: Clock,
): TransactionPart => {
  const yesterday = instant({ now: () => clock.now() - DAY }).slice(0, 10);
  return {
    actions: taken
      .filter(({ day }) => day >= yesterday)
      .map(({ locationId, day }) =>
        update(keyOf(locationId, day), { add: { orders: -1 } }, [['orders', '>=', 1]]),
      ),
    refused: () => new Error('the capacity to give back was never taken'),
  };
};

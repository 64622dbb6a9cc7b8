import { may } from '#shared/contracts/grant.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import { put } from '#shared/dynamodb/write-action.ts';
import { DAY, ttlAfter, type Clock } from '#shared/time/clock.ts';
import { pickupItems } from '../table.ts';

export const readDelegateGrants = [may(pickupItems.items.delegate, 'GetItem')];
export const delegateGrants = [...readDelegateGrants, may(pickupItems.items.delegate, 'PutItem')];

/** Longer than goods lie ready. */
const KEPT_DAYS = 90;

export const delegateKey = (fulfilmentId: string): Key => ({
  table: 'orders',
  pk: `PUD#${fulfilmentId}`,
  sk: 'A',
});

export const loadDelegate = async (
  db: Pick<Database, 'get'>,
  fulfilmentId: string,
): Promise<string | undefined> => (await db.get<{ readonly name: string }>(delegateKey(fulfilmentId)))?.name;

export const saveDelegate = async (
  { db, clock }: { readonly db: Pick<Database, 'writeOne'>; readonly clock: Clock },
  fulfilmentId: string,
  name: string,
): Promise<void> => {
  await db.writeOne(put(delegateKey(fulfilmentId), { name, ttl: ttlAfter(clock, KEPT_DAYS * DAY) }));
};

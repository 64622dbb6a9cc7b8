import { may } from '#shared/contracts/grant.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import { put } from '#shared/dynamodb/write-action.ts';
import { ttlAfter, DAY, type Clock } from '#shared/time/clock.ts';
import { journeysItems } from '../table.ts';

const { wisher } = journeysItems.items;

export const readWishersGrants = [may(wisher, 'Query')];
export const keepWishersGrants = [may(wisher, 'PutItem')];

/** What was taken off a list is remembered longer than any delivery of an earlier event takes. */
const FORGOTTEN_AFTER = 15 * DAY;

const partition = (sku: string): string => `WISH#${sku}`;
export const wisherKey = (sku: string, customerId: string): Key => ({
  table: 'engagement',
  pk: partition(sku),
  sk: customerId,
});

/** Some of the customers with a SKU on their wish list, from a position on. */
export const wishersOf = async (db: Database, sku: string, limit: number, cursor?: string) => {
  const page = await db.query<StoredWisher>('engagement', partition(sku), { limit, cursor });
  return {
    customerIds: page.items.filter(({ isWished }) => isWished).map(({ customerId }) => customerId),
    seen: page.items.length,
    cursor: page.nextCursor,
  };
};

interface StoredWisher {
  readonly customerId: string;
  readonly isWished: boolean;
  /** Of the wish list: an earlier event that comes later changes nothing. */
  readonly listVersion: number;
}

/** Notes that a customer has a SKU on their list, or not any more; whatever order the events come in. */
export const keepWisher = async (
  { db, clock }: { readonly db: Database; readonly clock: Clock },
  sku: string,
  wisherOfSku: StoredWisher,
): Promise<void> => {
  const { customerId, isWished, listVersion } = wisherOfSku;
  const ttl = isWished ? undefined : ttlAfter(clock, FORGOTTEN_AFTER);
  await db.writeOne(
    put(wisherKey(sku, customerId), { ...wisherOfSku, ttl }, [
      { any: [[['pk', 'absent']], [['listVersion', '<', listVersion]]] },
    ]),
  );
};

import { may, mayQuery } from '#shared/contracts/grant.ts';
import type { Database, Page } from '#shared/dynamodb/database.ts';
import { shardedPage } from '#shared/dynamodb/sharded-page.ts';
import type { Profile } from '../model/profile.ts';
import { customersItems } from '../table.ts';
import { profileKey } from './keys.ts';
import { LIST_SHARDS, opened, type StoredProfile } from './personal.ts';

/** What a function needs to read every customer. */
export const allCustomersGrants = [
  mayQuery(customersItems.indexes.allCustomers),
  may(customersItems.items.profile, 'BatchGetItem'),
];

/** Some of all customers. A page may be empty and still have a cursor. */
export const allCustomers = async (
  db: Database,
  page: { readonly cursor?: string },
): Promise<Page<Profile>> => {
  const { items, nextCursor } = await shardedPage<{ readonly customerId: string }>(db, {
    index: customersItems.indexes.allCustomers,
    attribute: 'listShard',
    shards: LIST_SHARDS,
    limit: 200,
    ...page,
  });
  const found = await db.getMany<StoredProfile>(items.map(({ customerId }) => profileKey(customerId)));
  return { items: found.flatMap((stored) => (stored === undefined ? [] : [opened(stored)])), nextCursor };
};

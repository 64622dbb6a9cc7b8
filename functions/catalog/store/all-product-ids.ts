import type { Database, Page } from '#shared/dynamodb/database.ts';
import { shardedPage } from '#shared/dynamodb/sharded-page.ts';
import { catalogItems } from '../table.ts';
import { SHARDS } from './products.ts';

/** The ids of some of all products. A page may be empty and still have a cursor. */
export const pageOfProductIds = async (
  db: Pick<Database, 'queryIndex'>,
  page: { readonly cursor?: string | undefined },
): Promise<Page<string>> => {
  const { items, nextCursor } = await shardedPage<{ readonly productId: string }>(db, {
    index: catalogItems.indexes.allProducts,
    attribute: 'shard',
    shards: SHARDS,
    limit: 200,
    ...page,
  });
  return { items: items.map(({ productId }) => productId), nextCursor };
};

/** The ids of all products, some hundred at a time. */
export async function* allProductIds(db: Pick<Database, 'queryIndex'>): AsyncGenerator<readonly string[]> {
  let cursor: string | undefined;
  do {
    const page = await pageOfProductIds(db, { cursor });
    yield page.items;
    cursor = page.nextCursor;
  } while (cursor !== undefined);
}

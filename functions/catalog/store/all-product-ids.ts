import type { Database } from '#shared/dynamodb/database.ts';
import { catalogItems } from '../table.ts';
import { SHARDS } from './products.ts';

/** The ids of all products, some hundred at a time. */
export async function* allProductIds(db: Pick<Database, 'queryIndex'>): AsyncGenerator<readonly string[]> {
  for (let shard = 0; shard < SHARDS; shard += 1) {
    let cursor: string | undefined;
    do {
      const page = await db.queryIndex<{ readonly productId: string }>({
        index: catalogItems.indexes.allProducts,
        partition: { shard },
        limit: 200,
        cursor,
      });
      yield page.items.map(({ productId }) => productId);
      cursor = page.nextCursor;
    } while (cursor !== undefined);
  }
}

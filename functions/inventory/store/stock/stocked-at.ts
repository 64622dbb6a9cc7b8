import type { Database } from '#shared/dynamodb/database.ts';
import { inventoryItems } from '../../table.ts';

/** Every SKU stocked at a location, a hundred at a time. */
export async function* stockedAt(
  db: Pick<Database, 'queryIndex'>,
  locationId: string,
): AsyncGenerator<readonly string[]> {
  let cursor: string | undefined;
  do {
    const page = await db.queryIndex<{ readonly sku: string }>({
      index: inventoryItems.indexes.byLocation,
      partition: { stockedAt: locationId },
      limit: 100,
      cursor,
    });
    if (page.items.length > 0) yield page.items.map(({ sku }) => sku);
    cursor = page.nextCursor;
  } while (cursor !== undefined);
}

import type { Database } from '#shared/dynamodb/database.ts';
import { inventoryItems } from '../../table.ts';
import type { StockPlace } from '../stock/stock.ts';

/** Every SKU and location whose rules follow availability or sales. */
export async function* followingPlaces(db: Pick<Database, 'queryIndex'>): AsyncGenerator<StockPlace> {
  let cursor: string | undefined;
  do {
    const page = await db.queryIndex<{ readonly sku: string; readonly stockedAt: string }>({
      index: inventoryItems.indexes.following,
      partition: { follows: 'rules' },
      limit: 100,
      cursor,
    });
    for (const { sku, stockedAt } of page.items) yield { sku, locationId: stockedAt };
    cursor = page.nextCursor;
  } while (cursor !== undefined);
}

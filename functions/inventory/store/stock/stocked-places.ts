import { mayQuery, mayRead } from '#shared/contracts/grant.ts';
import type { Database, Page, PageRequest } from '#shared/dynamodb/database.ts';
import type { Movement } from '../../model/ledger/movement.ts';
import { levelOf, type StockLevel } from '../../model/stock/stock.ts';
import { inventoryItems } from '../../table.ts';
import { movementKey } from '../ledger/ledger.ts';
import { readBuckets, type StockPlace } from './stock.ts';

/** What a function needs to read the stock of a location and its ledger, beside the stock itself. */
export const stockedPlacesGrants = [
  mayQuery(inventoryItems.indexes.byLocation),
  mayRead(inventoryItems.items.movement),
];

/** The SKUs that are stocked at a location, in their order. */
export const skusAt = async (
  db: Pick<Database, 'queryIndex'>,
  locationId: string,
  page: PageRequest,
): Promise<Page<string>> => {
  const { items, nextCursor } = await db.queryIndex<{ readonly sku: string }>({
    index: inventoryItems.indexes.byLocation,
    partition: { stockedAt: locationId },
    ...page,
  });
  return { items: items.map(({ sku }) => sku), nextCursor };
};

/** The stock of SKUs at a location, all buckets together. */
export const levelsAt = async (
  db: Database,
  locationId: string,
  skus: readonly string[],
): Promise<readonly StockLevel[]> => {
  const all = await readBuckets(
    db,
    skus.map((sku) => ({ sku, locationId })),
  );
  return all.flatMap((buckets) => levelOf(buckets) ?? []);
};

/** The ledger of a SKU at a location, bucket by bucket, each in the order of its versions. */
export const movementsAt = (
  db: Pick<Database, 'query'>,
  place: StockPlace,
  page: PageRequest,
): Promise<Page<Movement>> =>
  db.query<Movement>('inventory', movementKey(place, { bucket: '', version: 0 }).pk, page);

import type { Database, Key } from '../../../shared/dynamodb/database.ts';
import { levelOf, type StockBucket, type StockLevel } from '../model/stock.ts';

export const stockKey = (sku: string, locationId: string, bucket = 0): Key => ({
  table: 'inventory',
  pk: `S#${sku}#${locationId}#${bucket}`,
  sk: 'A',
});

/** All buckets of the given SKUs at the given locations, read together; `undefined` where a SKU was never stocked. */
export const readBuckets = async (
  db: Pick<Database, 'getMany' | 'getTogether'>,
  places: readonly { readonly sku: string; readonly locationId: string }[],
  how: 'each' | 'together' = 'each',
): Promise<readonly (readonly StockBucket[])[]> => {
  const read = (keys: readonly Key[]) =>
    how === 'together' ? db.getTogether<StockBucket>(keys) : db.getMany<StockBucket>(keys);
  const heads = await read(places.map(({ sku, locationId }) => stockKey(sku, locationId)));
  const sharded = heads.filter((head): head is StockBucket => (head?.buckets ?? 1) > 1);
  if (sharded.length === 0) return heads.map((head) => (head === undefined ? [] : [head]));
  return withShards(places, heads, read);
};

/** A sharded SKU is read again with all its buckets in one picture, because units move between them. */
const withShards = async (
  places: readonly { readonly sku: string; readonly locationId: string }[],
  heads: readonly (StockBucket | undefined)[],
  read: (keys: readonly Key[]) => Promise<readonly (StockBucket | undefined)[]>,
): Promise<readonly (readonly StockBucket[])[]> => {
  const keys = places.flatMap(({ sku, locationId }, at) =>
    Array.from({ length: heads[at]?.buckets ?? 1 }, (_, bucket) => stockKey(sku, locationId, bucket)),
  );
  const found = (await read(keys)).filter((bucket): bucket is StockBucket => bucket !== undefined);
  return places.map(({ sku, locationId }) =>
    found.filter((bucket) => bucket.sku === sku && bucket.locationId === locationId),
  );
};

/** Stock of one SKU at each of the locations. */
export const readLevels = async (
  db: Database,
  sku: string,
  locations: readonly string[],
): Promise<readonly (StockLevel | undefined)[]> => {
  const all = await readBuckets(
    db,
    locations.map((locationId) => ({ sku, locationId })),
  );
  return all.map(levelOf);
};

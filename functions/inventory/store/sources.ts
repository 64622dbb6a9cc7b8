import { mayRead } from '../../../shared/contracts/grant.ts';
import type { Database } from '../../../shared/dynamodb/database.ts';
import type { Source } from '../model/plan-takes.ts';
import type { StockBucket } from '../model/stock.ts';
import { inventoryItems } from '../table.ts';
import { readBuckets } from './stock.ts';

/** What a function needs to read stock. */
export const stockReadGrants = [mayRead(inventoryItems.items.stock)];

/** The truth about what a channel may take of some SKUs, in its order of locations, for `planTakes`. */
export const readSources = async (
  db: Database,
  wanted: {
    readonly skus: readonly string[];
    readonly locations: readonly string[];
    readonly how?: 'each' | 'together';
  },
): Promise<readonly Source[]> => {
  const places = wanted.locations.flatMap((locationId) =>
    [...new Set(wanted.skus)].map((sku) => ({ sku, locationId })),
  );
  const all = await readBuckets(db, places, wanted.how);
  return all.flatMap(sourcesOf);
};

/** Safety stock is kept in bucket 0, as far as it goes, then in the others. */
export const sourcesOf = (buckets: readonly StockBucket[]): readonly Source[] => {
  let kept = buckets.find(({ bucket }) => bucket === 0)?.safetyStock ?? 0;
  return buckets.map(({ sku, locationId, bucket, available }) => {
    const floor = Math.min(kept, Math.max(available, 0));
    kept -= floor;
    return { sku, locationId, bucket, floor, sellable: Math.max(0, available - floor) };
  });
};

import type { Source } from './plan-takes.ts';
import { isHead, poolOf, type StockBucket } from './stock.ts';

/**
 * What a channel may take of a SKU at a location: its own pool first, because nobody else can use it, then the stock
 * that everybody may sell, less safety stock, what back-orders wait for, and what is hidden from the channel. Pools of
 * others are not there.
 */
export const sourcesFor = (channel: string, buckets: readonly StockBucket[]): readonly Source[] => {
  const head = buckets.find(isHead);
  const open = buckets.filter(({ bucket }) => poolOf(bucket) === undefined);
  const own = buckets.filter(({ bucket }) => poolOf(bucket) === channel);
  // A count may leave one bucket below zero; what it lacks is owed by the others.
  const owed = buckets.reduce((sum, { available }) => sum + Math.max(0, -available), 0);
  const kept =
    (head?.safetyStock ?? 0) + (head?.rules?.[channel]?.hidden ?? 0) + (head?.backordered ?? 0) + owed;
  // What must stay is kept in the stock everybody may sell as far as it goes, then in the channel's own pool.
  const sources = withFloors([...open, ...own], kept);
  return sources.map((each) => (poolOf(each.bucket) === undefined ? each : { ...each, preference: 0 }));
};

/** Units in the pools of other channels, which a sale may take only when a manager says so. */
export const poolsOfOthers = (channel: string, buckets: readonly StockBucket[]): readonly Source[] =>
  buckets
    .filter(({ bucket }) => poolOf(bucket) !== undefined && poolOf(bucket) !== channel)
    .map((bucket) => ({ ...source(bucket, 0), preference: 2 }));

/** What must stay is kept in the first bucket as far as it goes, then in the next. */
const withFloors = (buckets: readonly StockBucket[], kept: number): readonly Source[] => {
  let left = kept;
  return buckets.map((bucket) => {
    const floor = Math.min(left, Math.max(bucket.available, 0));
    left -= floor;
    return source(bucket, floor);
  });
};

const source = ({ sku, locationId, bucket, available }: StockBucket, floor: number): Source => ({
  sku,
  locationId,
  bucket,
  floor,
  sellable: Math.max(0, available - floor),
});

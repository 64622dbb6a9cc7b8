import {
  completeBuckets,
  sourcesFor,
  stockKey,
  type StockBucket,
  type StockHead,
} from '../../inventory/public.ts';
import { priceListKey, publicList, type PriceList } from '../../pricing/public.ts';
import { ratingsOf, summaryOf } from '../../reviews/public.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { cardOf } from '../model/card.ts';
import type { Entries } from '../model/segments.ts';
import { productKey, type StoredProduct } from '../../catalog/public.ts';
import { pairId, type EntryOf, type IndexedRating, type IndexedStock } from '../model/entries.ts';
import type { ChangedKeys } from '../model/changed-keys.ts';

/** What products are now, as entries of the index. */
export const readCards = async (
  db: Database,
  productIds: readonly string[],
): Promise<Entries<EntryOf['documents']>> => {
  const found = await db.getMany<StoredProduct>(productIds.map(productKey));
  return Object.fromEntries(productIds.map((productId, at) => [productId, cardOf(found[at])]));
};

/** What prices are now. */
export const readPrices = async (
  db: Database,
  wanted: ChangedKeys['prices'],
): Promise<Entries<EntryOf['prices']>> => {
  const found = await db.getMany<PriceList>(wanted.map(({ sku, currency }) => priceListKey(sku, currency)));
  return Object.fromEntries(
    wanted.map(({ sku, currency }, at) => [pairId(sku, currency), publicList(found[at]) ?? null]),
  );
};

/** What ratings are now. */
export const readRatings = async (
  db: Pick<Database, 'getMany'>,
  productIds: readonly string[],
): Promise<Entries<IndexedRating>> => {
  const found = await ratingsOf(db, productIds);
  return Object.fromEntries(
    found.map((rating, at) => {
      const summary = rating === undefined ? undefined : summaryOf(rating);
      const entry =
        rating === undefined || summary === undefined ? null : { ...summary, version: rating.version };
      return [productIds[at] ?? '', entry];
    }),
  );
};

/** What can be sold now. */
export const readStock = async (
  db: Database,
  wanted: ChangedKeys['stock'],
): Promise<Entries<IndexedStock>> => {
  const heads = await db.getMany<StockHead>(wanted.map(({ sku, locationId }) => stockKey(sku, locationId)));
  const complete = await completeBuckets(db, heads);
  return Object.fromEntries(
    wanted.map(({ sku, locationId }, at) => [
      pairId(sku, locationId),
      heads[at] === undefined ? null : indexedStock(heads[at], complete[at] ?? []),
    ]),
  );
};

const indexedStock = (head: StockHead, buckets: readonly StockBucket[]): IndexedStock => {
  const unitsFor = (channel: string): number =>
    sourcesFor(channel, buckets).reduce((sum, { sellable }) => sum + sellable, 0);
  const ruled = Object.keys(head.rules ?? {});
  return {
    units: unitsFor(''),
    ...(ruled.length === 0
      ? {}
      : { channels: Object.fromEntries(ruled.map((channel) => [channel, unitsFor(channel)])) }),
  };
};

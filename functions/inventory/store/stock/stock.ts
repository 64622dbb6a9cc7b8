import { backOff } from '#shared/dynamodb/back-off.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import { pooledChannels } from '../../model/channel-rules/channel-rules.ts';
import {
  HEAD,
  isHead,
  levelOf,
  poolBucket,
  type StockBucket,
  type StockHead,
  type StockLevel,
} from '../../model/stock/stock.ts';

export const stockKey = (sku: string, locationId: string, bucket = HEAD): Key => ({
  table: 'inventory',
  pk: `S#${sku}#${locationId}#${bucket}`,
  sk: 'A',
});

/** A SKU at a location. */
export interface StockPlace {
  readonly sku: string;
  readonly locationId: string;
}

type Reader = Pick<Database, 'getMany' | 'getTogether'>;

/** `together`: one picture in which nothing moved between the first item and the last. */
export type ReadMode = 'each' | 'together';

/** All buckets of SKUs at locations; an empty list where a SKU was never stocked. */
export const readBuckets = async (
  db: Reader,
  places: readonly StockPlace[],
  picture: ReadMode = 'each',
): Promise<readonly (readonly StockBucket[])[]> =>
  picture === 'together' ? readPicture(db, places) : completeBuckets(db, await readHeads(db, places));

/** The heads of SKUs at locations, for what they alone know: units on hand. A hole where a SKU was never stocked. */
export const readHeads = (
  db: Pick<Database, 'getMany'>,
  places: readonly StockPlace[],
): Promise<readonly (StockHead | undefined)[]> =>
  db.getMany<StockHead>(places.map((place) => keyAt(place, HEAD)));

/**
 * The buckets behind heads that were read already. Most SKUs have no other, and nothing more is read; where units
 * can move between buckets, all of them are read again with their head.
 */
export const completeBuckets = async (
  db: Reader,
  heads: readonly (StockHead | undefined)[],
): Promise<readonly (readonly StockBucket[])[]> => {
  const spread = heads.filter((head): head is StockHead => head !== undefined && bucketsOf(head).length > 1);
  const keys = spread.flatMap((head) => bucketsOf(head).map((bucket) => keyAt(head, bucket)));
  const found =
    keys.length === 0 ? [] : (await db.getMany<StockBucket>(keys)).filter((bucket) => bucket !== undefined);
  return heads.map((head) => {
    if (head === undefined) return [];
    return spread.includes(head)
      ? found.filter(({ sku, locationId }) => sku === head.sku && locationId === head.locationId)
      : [head];
  });
};

/**
 * One picture of all buckets of all places. Heads say which buckets there are, and may be outdated by the time these
 * are read; so the picture holds the heads too, and is taken again until it shows every bucket its own heads name.
 */
const readPicture = async (
  db: Reader,
  places: readonly StockPlace[],
): Promise<readonly (readonly StockBucket[])[]> => {
  const wait = backOff({ baseMs: 5, budgetMs: 2000 });
  let expected: readonly (readonly string[])[] = places.map(() => [HEAD]);
  for (;;) {
    const shown = await pictureOf(db, places, expected);
    const named = shown.map(namedBuckets);
    if (named.every((names, at) => names.every((name) => expected[at]?.includes(name) === true)))
      return shown.map((buckets, at) => buckets.filter(({ bucket }) => named[at]?.includes(bucket) === true));
    if (expected.some((names) => names.length > 1)) await wait();
    expected = named;
  }
};

const pictureOf = async (
  db: Reader,
  places: readonly StockPlace[],
  expected: readonly (readonly string[])[],
): Promise<readonly (readonly StockBucket[])[]> => {
  const keys = places.map((place, at) => (expected[at] ?? [HEAD]).map((bucket) => keyAt(place, bucket)));
  const items = [...(await readTogether<StockBucket>(db, keys.flat()))];
  return keys.map(({ length }) => items.splice(0, length).filter((bucket) => bucket !== undefined));
};

const namedBuckets = (buckets: readonly StockBucket[]): readonly string[] => {
  const head = buckets.find(isHead);
  return head === undefined ? [HEAD] : bucketsOf(head);
};

/** The buckets a head says there are, itself first. */
export const bucketsOf = (head: StockHead): readonly string[] => [
  ...Array.from({ length: head.shards ?? 1 }, (_, shard) => String(shard)),
  ...pooledChannels(head.rules).map(poolBucket),
];

/** A transaction reads 100 items at most. */
const PICTURE_LIMIT = 100;

/** Of more items than fit into one picture, pictures are taken twice: when no version moved, they are one. */
const readTogether = async <Item extends StockBucket>(
  db: Reader,
  keys: readonly Key[],
): Promise<readonly (Item | undefined)[]> => {
  if (keys.length <= PICTURE_LIMIT) return db.getTogether<Item>(keys);
  const wait = backOff({ baseMs: 20, budgetMs: 2000 });
  let before = await readPages<Item>(db, keys);
  for (;;) {
    const after = await readPages<Item>(db, keys);
    if (after.every((item, at) => item?.version === before[at]?.version)) return after;
    before = after;
    await wait();
  }
};

const readPages = async <Item>(db: Reader, keys: readonly Key[]): Promise<readonly (Item | undefined)[]> => {
  const pages = Array.from({ length: Math.ceil(keys.length / PICTURE_LIMIT) }, (_, page) =>
    keys.slice(page * PICTURE_LIMIT, (page + 1) * PICTURE_LIMIT),
  );
  return (await Promise.all(pages.map((page) => db.getTogether<Item>(page)))).flat();
};

const keyAt = ({ sku, locationId }: StockPlace, bucket: string): Key => stockKey(sku, locationId, bucket);

/** Stock of one SKU at each of the locations. */
export const readLevels = async (
  db: Reader,
  sku: string,
  locations: readonly string[],
): Promise<readonly (StockLevel | undefined)[]> => {
  const all = await readBuckets(
    db,
    locations.map((locationId) => ({ sku, locationId })),
  );
  return all.map(levelOf);
};

/** The head of a SKU at a location. */
export const readHead = async (
  db: Pick<Database, 'get'>,
  { sku, locationId }: StockPlace,
): Promise<StockHead | undefined> => {
  const item = await db.get<StockBucket>(stockKey(sku, locationId));
  return item !== undefined && isHead(item) ? item : undefined;
};

import type { Database, Key } from '../../../shared/dynamodb/database.ts';
import { pooledChannels } from '../model/channel-rules.ts';
import {
  HEAD,
  isHead,
  levelOf,
  poolBucket,
  type StockBucket,
  type StockHead,
  type StockLevel,
} from '../model/stock.ts';

export const stockKey = (sku: string, locationId: string, bucket = HEAD): Key => ({
  table: 'inventory',
  pk: `S#${sku}#${locationId}#${bucket}`,
  sk: 'A',
});

/** A SKU at a location. */
export interface Place {
  readonly sku: string;
  readonly locationId: string;
}

type Reader = Pick<Database, 'getMany' | 'getTogether'>;

/** `together`: one picture in which nothing moved between the first item and the last (100 items at most). */
export type Picture = 'each' | 'together';

/** All buckets of SKUs at locations; an empty list where a SKU was never stocked. */
export const readBuckets = async (
  db: Reader,
  places: readonly Place[],
  picture: Picture = 'each',
): Promise<readonly (readonly StockBucket[])[]> =>
  completeBuckets(
    db,
    await readItems<StockHead>(
      db,
      places.map(({ sku, locationId }) => stockKey(sku, locationId)),
      picture,
    ),
    picture,
  );

/**
 * The buckets behind heads that were read already. Most SKUs have no other, and nothing more is read; where units
 * can move between buckets, all of them are read again together with their head.
 */
export const completeBuckets = async (
  db: Reader,
  heads: readonly (StockHead | undefined)[],
  picture: Picture = 'each',
): Promise<readonly (readonly StockBucket[])[]> => {
  const spread = heads.filter((head): head is StockHead => head !== undefined && bucketsOf(head).length > 1);
  const keys = spread.flatMap((head) =>
    bucketsOf(head).map((bucket) => stockKey(head.sku, head.locationId, bucket)),
  );
  const found =
    keys.length === 0
      ? []
      : (await readItems<StockBucket>(db, keys, picture)).filter((bucket) => bucket !== undefined);
  return heads.map((head) => {
    if (head === undefined) return [];
    return spread.includes(head)
      ? found.filter(({ sku, locationId }) => sku === head.sku && locationId === head.locationId)
      : [head];
  });
};

/** The buckets a head says there are, itself first. */
export const bucketsOf = (head: StockHead): readonly string[] => [
  ...Array.from({ length: head.shards ?? 1 }, (_, shard) => String(shard)),
  ...pooledChannels(head.rules).map(poolBucket),
];

/** A transaction reads 100 items at most; of more, each hundred is one picture. */
const PICTURE_LIMIT = 100;

const readItems = async <Item>(
  db: Reader,
  keys: readonly Key[],
  picture: Picture,
): Promise<readonly (Item | undefined)[]> => {
  if (picture === 'each') return db.getMany<Item>(keys);
  const pages = Array.from({ length: Math.ceil(keys.length / PICTURE_LIMIT) }, (_, page) =>
    keys.slice(page * PICTURE_LIMIT, (page + 1) * PICTURE_LIMIT),
  );
  return (await Promise.all(pages.map((page) => db.getTogether<Item>(page)))).flat();
};

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
  { sku, locationId }: Place,
): Promise<StockHead | undefined> => {
  const item = await db.get<StockBucket>(stockKey(sku, locationId));
  return item !== undefined && isHead(item) ? item : undefined;
};

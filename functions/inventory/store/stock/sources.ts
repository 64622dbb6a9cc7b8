import { mayRead } from '#shared/contracts/grant.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import type { Source } from '../../model/stock/plan-takes.ts';
import { poolsOfOthers, sourcesFor } from '../../model/stock/sources.ts';
import { inventoryItems } from '../../table.ts';
import { readBuckets, type ReadMode } from './stock.ts';

/** What a function needs to read stock. */
export const stockReadGrants = [mayRead(inventoryItems.items.stock)];

/** The truth about what a channel may take of some SKUs, in its order of locations, for `planTakes`. */
export const readSources = async (
  db: Database,
  wanted: {
    readonly channel: string;
    readonly skus: readonly string[];
    readonly locations: readonly string[];
    readonly picture?: ReadMode;
    /** A manager lets this sale take what is set aside for other channels; it comes last. */
    readonly breachPools?: boolean;
  },
): Promise<readonly Source[]> => {
  const places = wanted.locations.flatMap((locationId) =>
    [...new Set(wanted.skus)].map((sku) => ({ sku, locationId })),
  );
  const all = await readBuckets(db, places, wanted.picture);
  const own = all.flatMap((buckets) => sourcesFor(wanted.channel, buckets));
  return wanted.breachPools === true
    ? [...own, ...all.flatMap((buckets) => poolsOfOthers(wanted.channel, buckets))]
    : own;
};

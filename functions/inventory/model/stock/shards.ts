/** Most shards of one SKU at one location: a reshard with its head, and a sale split over all of them, fit into a transaction. */
export const MAX_SHARDS = 40;

/** Units to move into (or out of, when negative) one shard. */
export interface ShardMove {
  readonly shard: number;
  readonly current: number;
  readonly change: number;
  /** The shard is not there any more afterwards: it must give up exactly what it holds. */
  readonly folds: boolean;
}

/**
 * What must move for units to lie evenly in so many shards. Nothing is made or lost: the changes sum to zero.
 *
 * @param current available units by shard, from 0
 */
export const reshard = (current: readonly number[], shards: number): readonly ShardMove[] => {
  const total = current.reduce((sum, units) => sum + units, 0);
  // What is oversold cannot be spread: the first shard carries it, so that the others stay sellable once goods arrive.
  const oversold = Math.min(0, total);
  const share = Math.floor((total - oversold) / shards);
  const rest = total - oversold - share * shards;
  return Array.from({ length: Math.max(current.length, shards) }, (_, shard) => {
    const even = share + (shard < rest ? 1 : 0) + (shard === 0 ? oversold : 0);
    const wanted = shard >= shards ? 0 : even;
    const has = current[shard] ?? 0;
    return { shard, current: has, change: wanted - has, folds: shard >= shards };
  }).filter(({ change, folds, shard }) => change !== 0 || folds || shard === 0);
};

/** How many shards to have after buyers got in each other's way: twice as many, while each still holds some units. */
export const spread = (shards: number, units: number): number =>
  Math.max(shards, Math.min(shards * 2, MAX_SHARDS, Math.max(1, Math.floor(units / 2))));

/** How many shards to have when stock runs low: each with four units at least, so that few sales must be split. */
export const folded = (shards: number, units: number): number =>
  units < 4 * shards ? Math.max(1, Math.floor(units / 4)) : shards;

/** After ten quiet minutes half as many are enough. */
export const QUIET_MS = 600_000;
export const calmed = (shards: number): number => Math.max(1, Math.floor(shards / 2));

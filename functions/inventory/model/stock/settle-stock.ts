import { HEAD, isHead, poolBucket, poolOf, type StockBucket } from './stock.ts';

/** Units to put into a bucket, or to take out of it when negative. */
export interface BucketChange {
  readonly bucket: string;
  readonly change: number;
}

/** Units that a channel's pool lost because less stock is left than was set aside. */
export interface PoolCut {
  readonly channel: string;
  readonly units: number;
  readonly left: number;
}

/** How a change of stock is spread over its buckets. The changes add up to the change of available. */
export interface StockSettlement {
  /** The head's is always there, as the first. */
  readonly changes: readonly [BucketChange, ...BucketChange[]];
  readonly cuts: readonly PoolCut[];
}

/**
 * Spreads a change of available over the buckets of a SKU at a location. Units are taken from the head as far as it
 * goes, then from the other shards; a bucket goes below zero only when there is nothing left in any. Pools shrink, the
 * least important first, when more is set aside than is available less safety stock.
 *
 * @param change units, negative when stock is lost or set aside
 * @param safetyStock what holds after the change
 */
export const settleStock = (
  buckets: readonly StockBucket[],
  { change, safetyStock }: { readonly change: number; readonly safetyStock: number },
): StockSettlement => {
  const available = buckets.reduce((sum, bucket) => sum + bucket.available, 0) + change;
  const cuts = cutPools(buckets, Math.max(0, available - safetyStock));
  const freed = cuts.reduce((sum, { units }) => sum + units, 0);
  const open = buckets.filter(({ bucket }) => poolOf(bucket) === undefined);
  const [head, ...shards] = spread(open, change + freed);
  return {
    changes: [
      head ?? { bucket: HEAD, change: 0 },
      ...shards,
      ...cuts.map(({ channel, units }) => ({ bucket: poolBucket(channel), change: -units })),
    ],
    cuts,
  };
};

/** Shrinks pools until they fit, by rising priority; of equal ones the largest first. */
const cutPools = (buckets: readonly StockBucket[], room: number): readonly PoolCut[] => {
  const rules = buckets.find(isHead)?.rules ?? {};
  const pools = buckets
    .flatMap(({ bucket, available }) => {
      const channel = poolOf(bucket);
      return channel === undefined || available <= 0
        ? []
        : [{ channel, available, priority: rules[channel]?.priority ?? 0 }];
    })
    .sort((a, b) => a.priority - b.priority || b.available - a.available || (a.channel < b.channel ? -1 : 1));
  let excess = pools.reduce((sum, { available }) => sum + available, 0) - room;
  return pools.flatMap(({ channel, available }): PoolCut[] => {
    const units = Math.min(available, Math.max(0, excess));
    excess -= units;
    return units === 0 ? [] : [{ channel, units, left: available - units }];
  });
};

/** What is added goes to the head; what is taken comes from wherever there is something, and is owed by the head. */
const spread = (open: readonly StockBucket[], change: number): readonly BucketChange[] => {
  const inOrder = [...open].sort((a, b) => Number(a.bucket) - Number(b.bucket));
  let missing = Math.max(0, -change);
  const taken = inOrder.map(({ bucket, available }) => {
    const units = Math.min(missing, Math.max(0, available));
    missing -= units;
    return { bucket, change: 0 - units };
  });
  return taken
    .map((each) =>
      each.bucket === HEAD ? { ...each, change: each.change - missing + Math.max(0, change) } : each,
    )
    .filter((each) => each.bucket === HEAD || each.change !== 0);
};

import { isHead, openUnits, poolBucket, type StockBucket } from '../stock/stock.ts';
import { refreshed, type ChannelRule } from './channel-rules.ts';
import { growthOf, poolMoves } from './pool-moves.ts';

/** The buckets as they are once these rules are set: pools filled from the head, the shards folded into it. */
export const afterRules = (
  rules: Readonly<Record<string, Omit<ChannelRule, 'hidden'>>>,
  buckets: readonly StockBucket[],
): readonly StockBucket[] => {
  const head = buckets.find(isHead);
  if (head === undefined) return buckets;
  const growth = growthOf(poolMoves(rules, buckets));
  const open = openUnits(buckets) - growth;
  const { sku, locationId, version, movement } = head;
  const pools = Object.entries(rules).flatMap(([channel, { pool }]) =>
    pool === undefined
      ? []
      : [{ sku, locationId, version, movement, bucket: poolBucket(channel), available: pool }],
  );
  const folded = { ...head, available: open + (head.safetyStock ?? 0), rules: refreshed(rules, open) };
  return [folded, ...pools];
};

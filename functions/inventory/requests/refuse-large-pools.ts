import { problem } from '#shared/problems/problem.ts';
import { inventoryErrors } from '../errors.ts';
import type { ChannelRule } from '../model/channel-rules/channel-rules.ts';
import { growthOf, pooledUnits, poolMoves } from '../model/channel-rules/pool-moves.ts';
import { levelOf, openUnits, type StockBucket } from '../model/stock/stock.ts';

/** Σ pools fit into on hand less safety stock, and what they grow by must not be promised to somebody yet. */
export const refuseLargePools = (
  rules: Readonly<Record<string, Pick<ChannelRule, 'pool'>>>,
  buckets: readonly StockBucket[],
): void => {
  const level = levelOf(buckets);
  const room = (level?.onHand ?? 0) - (level?.safetyStock ?? 0);
  const free = Math.max(0, openUnits(buckets));
  const pooled = pooledUnits(rules);
  const growth = growthOf(poolMoves(rules, buckets));
  if (pooled <= room && growth <= free) return;
  const detail =
    pooled > room
      ? `${pooled} units set aside in total, on hand less safety stock is ${room}`
      : `${growth} more units set aside, ${free} are available`;
  throw problem(inventoryErrors.POOLS_EXCEED_STOCK, {
    detail,
    errors: [{ pointer: '/body/channels', code: 'POOLS_EXCEED_STOCK', detail }],
  });
};

import type { Database } from '#shared/dynamodb/database.ts';
import type { Coupon } from '../model/coupon.ts';
import type { StoredPromotion } from './promotions.ts';
import { couponUseKey, promotionUseKey, shardKeys } from './use-keys.ts';

interface Counter {
  readonly uses?: number;
  readonly spent?: number;
}

/** How often a promotion was used and what it gave away, where that is counted. */
export const usedOf = async (
  db: Database,
  { promotionId, limits, shards }: StoredPromotion,
): Promise<{ readonly uses: number; readonly budget: number } | undefined> => {
  if (limits?.uses === undefined && limits?.budget === undefined) return undefined;
  const found = await db.getMany<Counter>(shardKeys(shards, (shard) => promotionUseKey(promotionId, shard)));
  return { uses: sumOf(found, 'uses'), budget: sumOf(found, 'spent') };
};

/** How many orders hold a coupon now. */
export const couponUsesOf = async (db: Database, { code, shards }: Coupon): Promise<number> =>
  sumOf(await db.getMany<Counter>(shardKeys(shards, (shard) => couponUseKey(code, shard))), 'uses');

const sumOf = (counters: readonly (Counter | undefined)[], what: keyof Counter): number =>
  counters.reduce((sum, counter) => sum + (counter?.[what] ?? 0), 0);

import type { Database } from '#shared/dynamodb/database.ts';
import type { Coupon } from '../model/coupon.ts';
import type { UseCount } from '../model/uses.ts';
import type { StoredPromotion } from './promotions.ts';
import { couponUseKey, promotionUseKey } from './use-keys.ts';

/** How often a promotion was used and what it gave away, where that is counted. */
export const usedOf = async (
  db: Database,
  { promotionId, isCounted }: StoredPromotion,
): Promise<{ readonly uses: number; readonly budget: number } | undefined> => {
  if (!isCounted) return undefined;
  const [found] = await db.getMany<Partial<UseCount>>([promotionUseKey(promotionId)]);
  return { uses: found?.uses ?? 0, budget: found?.spent ?? 0 };
};

/** How many orders hold each of these coupons now, in their order. */
export const couponUsesOf = async (db: Database, coupons: readonly Coupon[]): Promise<readonly number[]> => {
  const counters = await db.getMany<Partial<UseCount>>(coupons.map(({ code }) => couponUseKey(code)));
  return coupons.map((_, at) => counters[at]?.uses ?? 0);
};

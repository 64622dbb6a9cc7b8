import { loadCategories, type Category } from '../../catalog/public.ts';
import type { Runtime } from '#shared/runtime.ts';
import { compilePromotions } from '../model/engine/compile-promotions.ts';
import { normalisedCode } from '../model/coupon-code.ts';
import type { Coupon } from '../model/coupon.ts';
import { incentivesFrom, keysOf, needsOf, type Incentives } from './incentives.ts';
import { readByKey } from '#shared/dynamodb/read-by-key.ts';
import { readPromotions } from './promotions.ts';
import { couponKey } from './use-keys.ts';

/** Every promotion that has not ended, whether or not it may hold: for explaining why one does not. */
export const allIncentives = async (
  { db, clock }: Pick<Runtime, 'db' | 'clock'>,
  tried: { readonly codes: readonly string[]; readonly asIfActive: readonly string[] },
): Promise<{ readonly incentives: Incentives; readonly categories: readonly Category[] }> => {
  const [found, coupons, categories] = await Promise.all([
    readPromotions(db, clock),
    db.getMany<Coupon>(tried.codes.map((code) => couponKey(normalisedCode(code)))),
    loadCategories(db, clock),
  ]);
  const promotions = found.map((promotion) =>
    tried.asIfActive.includes(promotion.promotionId) ? { ...promotion, state: 'active' as const } : promotion,
  );
  const asked = { channel: '', coupons: coupons.filter((coupon) => coupon !== undefined), isTrial: true };
  const keys = keysOf(promotions, asked);
  return {
    categories,
    incentives: incentivesFrom(
      {
        asked,
        now: clock.now(),
        promotions,
        compiled: compilePromotions(promotions),
        keys,
        needs: needsOf(promotions),
      },
      await readByKey(db, keys),
    ),
  };
};

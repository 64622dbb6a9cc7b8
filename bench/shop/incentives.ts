import { CHANNEL } from './assortment.ts';
import type { BenchShop } from './bench-shop.ts';

/** The code that every shopper of the benchmark uses. */
export const COUPON = 'HEMAT';

const startsAt = '2026-01-01T00:00:00Z';
const channels = [CHANNEL];

/**
 * Two promotions whose money and uses are counted, one of them unlocked by a coupon. They ask for four units, so that
 * carts of three lines with one of each are priced without them.
 */
export const offerIncentives = async ({ admin, runner }: BenchShop): Promise<void> => {
  const conditions = { channels, minimumUnits: 4 };
  await admin.putPromotion({
    promotionId: 'bench-percent',
    body: {
      name: 'Hemat 10 %',
      startsAt,
      currency: 'IDR',
      conditions,
      effect: { kind: 'percent', percent: 10 },
      limits: { budget: 1_000_000_000 },
    },
  });
  await admin.putPromotion({
    promotionId: 'bench-coupon',
    body: {
      name: 'Kupon hemat',
      startsAt,
      currency: 'IDR',
      activation: 'coupon',
      conditions,
      effect: { kind: 'amount_off_target', amount: 15_000 },
      limits: { budget: 1_000_000_000 },
    },
  });
  for (const promotionId of ['bench-percent', 'bench-coupon'])
    await admin.setPromotionState({ promotionId, body: { state: 'active' } });
  await admin.putCoupon({ code: COUPON, body: { promotionId: 'bench-coupon', uses: 100_000 } });
  // Carts see a promotion within two seconds.
  await runner.advanceClock('PT3S');
};

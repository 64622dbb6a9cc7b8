import { isApiProblem } from '#shared/client/api-problem.ts';
import type { PromotionBodyInput, ShopClient } from '#shared/client/generated.ts';

interface DemoPromotion {
  readonly promotionId: string;
  readonly body: PromotionBodyInput;
  /** The code that unlocks it. */
  readonly code?: string;
}

const startsAt = '2026-01-01T00:00:00Z';

/** One that everybody gets online, one for a code, and one that only a store has. */
const promotions: readonly DemoPromotion[] = [
  {
    promotionId: 'ongkir-gratis',
    body: {
      name: 'Ongkir gratis mulai Rp 750.000',
      startsAt,
      currency: 'IDR',
      conditions: { channels: ['web', 'app'], minimumGoods: 750_000 },
      effect: { kind: 'delivery', deal: { kind: 'free' } },
    },
  },
  {
    promotionId: 'selamat-datang',
    code: 'HALO10',
    body: {
      name: 'Selamat datang: 10 %',
      startsAt,
      activation: 'coupon',
      effect: { kind: 'percent', percent: 10 },
    },
  },
  {
    promotionId: 'kopi-kemang',
    body: {
      name: 'Kemang: beli 2 kopi, gratis 1',
      startsAt,
      conditions: { soldAt: ['jakarta-kemang'] },
      target: { categories: ['coffee'] },
      effect: { kind: 'buy_get', buy: 2, get: 1, percent: 100 },
    },
  },
];

/** Writes the demo's promotions and lets new ones hold; those that are there, changed or not, stay as they are. */
export const addPromotions = async (admin: ShopClient): Promise<void> => {
  for (const { promotionId, body, code } of promotions) {
    const isNew = await admin.putPromotion({ promotionId, body }).then(
      ({ status }) => status === 201,
      (error: unknown) => {
        if (!isApiProblem(error) || ![409, 412, 428].includes(error.status)) throw error;
        return false;
      },
    );
    if (!isNew) continue;
    await admin.setPromotionState({ promotionId, body: { state: 'active' } });
    if (code !== undefined) await admin.putCoupon({ code, body: { promotionId } });
  }
};

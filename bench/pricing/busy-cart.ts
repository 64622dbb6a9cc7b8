import type { Effect } from '../../functions/promotions/model/effect.ts';
import type { PromotionLine } from '../../functions/promotions/model/engine/priced-cart.ts';
import type { Promotion } from '../../functions/promotions/model/promotion.ts';
import type { Selection } from '../../functions/promotions/model/selection.ts';

const CATEGORIES = 12;
const skuOf = (at: number): string => `SKU-${at}`;
const categoryOf = (at: number): string => `category-${at % CATEGORIES}`;

/** So many lines of one to four units, in a dozen categories, some reduced already. */
export const busyCart = (lines: number): readonly PromotionLine[] =>
  Array.from({ length: lines }, (_, at) => ({
    lineId: `ln_${at}`,
    sku: skuOf(at),
    productId: `product-${at}`,
    categories: ['everything', categoryOf(at)],
    quantity: 1 + (at % 4),
    unitPrice: 19_900 + at * 7_331,
    isReduced: at % 5 === 0,
  }));

/**
 * So many active promotions of all kinds, on SKUs, on categories and on everything, at three priorities, every tenth
 * in one of three exclusion groups. All of them combine, so that none is spared the work.
 *
 * @param fitting how many of ten hold in the channel `web`; the others are for other channels
 */
export const busyPromotions = (count: number, fitting: number): readonly Promotion[] =>
  Array.from({ length: count }, (_, at) => ({
    promotionId: `promotion-${at}`,
    version: 1,
    name: `Promotion ${at}`,
    state: 'active',
    startsAt: '2026-01-01T00:00:00.000Z',
    endsAt: '2027-01-01T00:00:00.000Z',
    priority: at % 3,
    combines: 'with_all',
    ...(at % 10 === 0 ? { exclusionGroup: `group-${at % 3}` } : {}),
    activation: 'automatic',
    currency: 'IDR',
    conditions: {
      channels: [at % 10 < fitting ? 'web' : 'pos'],
      ...(at % 4 === 0 ? { minimumGoods: 50_000 } : {}),
      ...(at % 9 === 0 ? { hours: { timeZone: 'Asia/Jakarta', from: '00:00', to: '23:59' } } : {}),
    },
    target: targetOf(at),
    effect: effectOf(at),
  }));

const targetOf = (at: number): Selection => {
  switch (at % 4) {
    case 0:
      return { categories: [categoryOf(at), categoryOf(at + 5)] };
    case 1:
      return { skus: Array.from({ length: 20 }, (_, more) => skuOf(at + more)) };
    case 2:
      return { categories: [categoryOf(at)], reduced: 'exclude' };
    default:
      return at % 8 === 3 ? {} : { except: { categories: [categoryOf(at)] } };
  }
};

/** Small ones, so that something is left for those that come later. */
const effectOf = (at: number): Effect => {
  switch (at % 7) {
    case 0:
      return { kind: 'percent', percent: 1.5 };
    case 1:
      return { kind: 'amount_off_unit', amount: 150 };
    case 2:
      return { kind: 'amount_off_target', amount: 1_000 };
    case 3:
      return { kind: 'buy_get', buy: 2, get: 1, percent: 5 };
    case 4:
      return {
        kind: 'bundle',
        parts: [
          { sku: skuOf(at % 50), quantity: 1 },
          { sku: skuOf((at + 1) % 50), quantity: 1 },
        ],
        deal: { kind: 'percent', percent: 3 },
      };
    case 5:
      return {
        kind: 'steps',
        by: 'goods',
        steps: [
          { from: 100_000, off: { kind: 'amount', amount: 500 } },
          { from: 500_000, off: { kind: 'percent', percent: 1 } },
        ],
      };
    default:
      return { kind: 'delivery', deal: { kind: 'amount', amount: 100 } };
  }
};

import { applyPromotions } from '../../functions/promotions/model/engine/apply-promotions.ts';
import { compilePromotions } from '../../functions/promotions/model/engine/compile-promotions.ts';
import type { Effect } from '../../functions/promotions/model/effect.ts';
import type { PromotionOutcome } from '../../functions/promotions/model/outcome.ts';
import type { Occasion, PromotionLine } from '../../functions/promotions/model/engine/priced-cart.ts';
import type { Promotion } from '../../functions/promotions/model/promotion.ts';
import type { PromotionQuestion } from '../../functions/promotions/model/engine/promotion-question.ts';

/** An automatic promotion on everything in rupiah that holds since January 2026. */
export const promotionOf = (
  promotionId: string,
  effect: Effect,
  changes: Partial<Promotion> = {},
): Promotion => ({
  promotionId,
  version: 1,
  name: `Promotion ${promotionId}`,
  state: 'active',
  startsAt: '2026-01-01T00:00:00.000Z',
  priority: 0,
  combines: 'with_all',
  activation: 'automatic',
  currency: 'IDR',
  conditions: {},
  target: {},
  effect,
  ...changes,
});

/** A line of so many of a SKU at a price. */
export const lineOf = (
  sku: string,
  unitPrice: number,
  quantity = 1,
  changes: Partial<PromotionLine> = {},
): PromotionLine => ({
  lineId: `ln_${sku}`,
  sku,
  productId: `product-${sku}`,
  quantity,
  unitPrice,
  ...changes,
});

/** Monday, 23 November 2026, ten in the morning in Jakarta. */
export const MONDAY_MORNING = Date.parse('2026-11-23T03:00:00.000Z');

export const onTheWeb: Occasion = { currency: 'IDR', channel: 'web', at: MONDAY_MORNING, country: 'ID' };

/** What a cart on the web gets of these promotions. */
export const outcomeOf = (
  lines: readonly PromotionLine[],
  promotions: readonly Promotion[],
  more: Partial<Omit<PromotionQuestion, 'lines' | 'promotions'>> = {},
): PromotionOutcome =>
  applyPromotions({
    lines,
    promotions: compilePromotions(promotions),
    context: onTheWeb,
    coupons: [],
    ...more,
  });

import type { Promotion } from './promotion.ts';

/** A set of promotions made ready for pricing carts. Make it once for each set that was loaded, and keep it. */
export interface CompiledPromotions {
  /** In the order they are applied. */
  readonly ordered: readonly Promotion[];
  /** SKUs that promotions may give away: read their prices and stock with the cart. */
  readonly giftSkus: readonly string[];
}

/** Makes a set of promotions ready. Their order in it is irrelevant. */
export const compilePromotions = (promotions: readonly Promotion[]): CompiledPromotions => ({
  ordered: [...promotions].sort(
    (a, b) => b.priority - a.priority || (a.promotionId < b.promotionId ? -1 : 1),
  ),
  giftSkus: [...new Set(promotions.flatMap(({ effect }) => (effect.kind === 'gift' ? [effect.sku] : [])))],
});

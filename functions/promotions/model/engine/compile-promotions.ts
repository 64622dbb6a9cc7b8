import type { Effect } from '../effect.ts';
import type { Promotion } from '../promotion.ts';
import { matcherOf, type Matcher } from './selection-matcher.ts';

/** A promotion made ready for pricing carts. */
export interface CompiledPromotion {
  readonly promotion: Promotion;
  /** Milliseconds since 1970. */
  readonly startsAt: number;
  readonly endsAt: number;
  readonly isTargeted: Matcher;
  /** What may be got, of a promotion that gives units for units bought. */
  readonly isGettable: Matcher;
}

/** A set of promotions made ready. Make it once for each set that was loaded, and keep it. */
export interface CompiledPromotions {
  /** In the order they are applied. */
  readonly ordered: readonly CompiledPromotion[];
  /** SKUs that promotions may give away: read their prices and stock with the cart. */
  readonly giftSkus: readonly string[];
}

/** Makes a set of promotions ready. Their order in it is irrelevant. */
export const compilePromotions = (promotions: readonly Promotion[]): CompiledPromotions => ({
  ordered: promotions.toSorted(inOrder).map(compiled),
  giftSkus: [...new Set(promotions.flatMap(({ effect }) => (effect.kind === 'gift' ? [effect.sku] : [])))],
});

/**
 * The order in which promotions take from the prices: the higher priority, then from what is about one unit to what
 * is about the whole cart, then by id, so that it never hangs on chance.
 */
const inOrder = (a: Promotion, b: Promotion): number =>
  b.priority - a.priority ||
  RANK[a.effect.kind] - RANK[b.effect.kind] ||
  (a.promotionId < b.promotionId ? -1 : a.promotionId > b.promotionId ? 1 : 0);

const RANK: Readonly<Record<Effect['kind'], number>> = {
  fixed_price: 0,
  amount_off_unit: 1,
  percent: 2,
  bundle: 3,
  buy_get: 4,
  steps: 5,
  amount_off_target: 6,
  gift: 7,
  delivery: 8,
};

const compiled = (promotion: Promotion): CompiledPromotion => {
  const { startsAt, endsAt, target, effect } = promotion;
  const isTargeted = matcherOf(target);
  return {
    promotion,
    startsAt: Date.parse(startsAt),
    endsAt: endsAt === undefined ? Infinity : Date.parse(endsAt),
    isTargeted,
    isGettable: effect.kind === 'buy_get' && effect.of !== undefined ? matcherOf(effect.of) : isTargeted,
  };
};

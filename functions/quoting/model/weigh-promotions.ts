import { withAncestors } from '../../catalog/public.ts';
import { applyPromotions, type PromotionOutcome } from '../../promotions/public.ts';
import { MAX_LINES } from '../../orders/public.ts';
import type { Market } from './market.ts';
import { isTooMuch, priceOf } from './price-lines.ts';
import type { PricedCart, PricedLine, QuoteTerms } from './quote.ts';

/**
 * What promotions give for these goods, and why not more. A line that cannot be bought gets nothing, and off a matched
 * price or a gift card nothing comes.
 */
export const weighPromotions = (
  { lines, market }: PricedCart,
  { delivery, giftsGone }: QuoteTerms,
): PromotionOutcome => {
  const { channel, currency, at, buyer, incentives } = market;
  const country = delivery?.country ?? market.country ?? channel.country;
  return applyPromotions({
    lines: lines.filter(takesPromotions).map((line) => goodsOf(line, market)),
    delivery,
    context: { currency, channel: channel.code, at, country, ...buyer },
    promotions: incentives.promotions,
    coupons: incentives.coupons,
    remaining: incentives.remaining,
    gifts: giftsFor(lines, market, giftsGone),
  });
};

/** The gifts of a cart, which are packed and weighed with its goods. A cart without gift promotions is not weighed for it. */
export const giftsIn = (cart: PricedCart, terms: QuoteTerms): PromotionOutcome['gifts'] =>
  cart.market.incentives.promotions.giftSkus.length === 0 ? [] : weighPromotions(cart, terms).gifts;

const takesPromotions = ({ unavailable, priceMatch, giftCard }: PricedLine): boolean =>
  unavailable === undefined && priceMatch === undefined && giftCard === undefined;

const goodsOf = (line: PricedLine, { offers, categories }: Market) => {
  const category = offers.get(line.sku)?.category;
  return {
    lineId: line.lineId,
    sku: line.sku,
    productId: line.productId,
    ...(category === undefined ? {} : { categories: withAncestors(categories, category) }),
    quantity: line.quantity,
    unitPrice: line.unitPrice,
    isReduced: line.compareAt !== undefined && line.compareAt > line.unitPrice,
  };
};

/** Units of one gift that are worth summing up; a gift dearer than that many allow is a mistake in its price. */
const MOST_GIFTS = 100;

/**
 * A gift is a line, too, and an order has room for so many: it is not given where it would not fit. A matched price takes the room
 * of another line.
 */
const giftsFor = (lines: readonly PricedLine[], market: Market, gone: ReadonlySet<string> = new Set()) => {
  const skus = market.incentives.promotions.giftSkus;
  const matched = lines.filter(({ priceMatch }) => priceMatch !== undefined).length;
  if (lines.length + matched + skus.length > MAX_LINES) return new Map();
  return new Map(
    skus.flatMap((sku) => {
      const price = priceOf(sku, 1, market);
      if (price === undefined || gone.has(sku) || isTooMuch(price.amount, MOST_GIFTS)) return [];
      const wanted = lines.filter((line) => line.sku === sku).reduce((sum, line) => sum + line.quantity, 0);
      return [[sku, { unitPrice: price.amount, available: (market.units.get(sku) ?? 0) - wanted }] as const];
    }),
  );
};

import type { Market } from './market.ts';
import type { PricedCart, PricedLine } from './quote.ts';

/** A line whose price was agreed elsewhere: by a till without a network, or by a marketplace. */
export interface ToldLine {
  readonly lineId: string;
  readonly sku: string;
  readonly quantity: number;
  /** Minor units for one, as charged. */
  readonly unitPrice: number;
}

/** Lines at the price they were sold for. A SKU that the catalogue does not know keeps its code as name. */
export const priceAsTold = (lines: readonly ToldLine[], market: Market): PricedCart => ({
  market,
  lines: lines.map((line): PricedLine => {
    const offer = market.offers.get(line.sku);
    return {
      ...line,
      priceId: 'told',
      name: offer?.name ?? line.sku,
      productId: offer?.productId,
      variantName: offer?.variantName,
      imageUrl: offer?.imageUrl,
    };
  }),
});

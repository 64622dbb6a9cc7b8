import { isSellable } from '../../catalog/public.ts';
import { publicContext, resolvePrice } from '../../pricing/public.ts';
import type { Market } from './market.ts';
import { matchPrice } from './match-price.ts';
import {
  MAX_LINE_AMOUNT,
  type GoodsToPrice,
  type LineToPrice,
  type PricedCart,
  type PricedLine,
} from './quote.ts';

/** Prices every line anew: a cart remembers what the shopper saw, and shows what has changed since. */
export const priceCart = ({ lines, market, priceMatches = [] }: GoodsToPrice): PricedCart => ({
  market,
  lines: lines.map((line) => {
    const priced = priceLine(line, market);
    return priced.unavailable === undefined ? matchPrice(line, priced, priceMatches, market.at) : priced;
  }),
});

const priceLine = (line: LineToPrice, market: Market): PricedLine => {
  const offer = market.offers.get(line.sku);
  if (offer === undefined || !isSellable(offer, market.channel.code, market.at))
    return asLastSeen(line, 'not_sold_here');
  const price = priceOf(line.sku, line.quantity, market);
  if (price === undefined) return asLastSeen(line, 'no_price');
  if (isTooMuch(price.amount, line.quantity)) return asLastSeen(line, 'amount_too_large');
  return {
    lineId: line.lineId,
    sku: line.sku,
    quantity: line.quantity,
    name: offer.name,
    productId: offer.productId,
    variantName: offer.variantName,
    imageUrl: offer.imageUrl,
    giftCard: offer.giftCard,
    unitPrice: price.amount,
    priceId: price.priceId,
    compareAt: price.compareAt,
    ...(price.amount === line.unitPrice ? {} : { priceChanged: { from: line.unitPrice, to: price.amount } }),
  };
};

/** The price of a SKU for this cart, or none in this channel and currency. */
export const priceOf = (sku: string, quantity: number, { prices, channel, at, pricedFor }: Market) =>
  resolvePrice(prices.get(sku), { ...publicContext(channel, at, quantity), ...pricedFor });

/** Whether so many units at this price are more than a line may come to. */
export const isTooMuch = (unitPrice: number, quantity: number): boolean =>
  unitPrice > MAX_LINE_AMOUNT / Math.max(quantity, 1);

const asLastSeen = (line: LineToPrice, unavailable: NonNullable<PricedLine['unavailable']>): PricedLine => ({
  lineId: line.lineId,
  sku: line.sku,
  quantity: line.quantity,
  name: line.name,
  unitPrice: line.unitPrice,
  priceId: line.priceId,
  unavailable,
});

import type { Offer } from '../../catalog/store/parts.ts';
import { isSellable } from '../../catalog/store/parts.ts';
import type { Channel } from '../../channels/store/parts.ts';
import { resolvePrice, taxOf, type PriceList } from '../../pricing/store/parts.ts';
import type { CartLine } from '../model/cart.ts';

/** What pricing a cart needs, read at one moment. */
export interface Market {
  readonly channel: Channel;
  readonly currency: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly offers: ReadonlyMap<string, Offer>;
  readonly prices: ReadonlyMap<string, PriceList>;
}

/** A line at today's price. All amounts in minor units. */
export interface QuotedLine {
  readonly lineId: string;
  readonly sku: string;
  readonly quantity: number;
  readonly name: string;
  readonly productId?: string;
  readonly variantName?: string;
  readonly imageUrl?: string;
  readonly unitPrice: number;
  readonly priceId: string;
  readonly total: number;
  readonly tax: number;
  readonly taxRate: number;
  /** The price is not what the shopper last saw. */
  readonly priceChanged?: { readonly from: number; readonly to: number };
  /** Why it cannot be bought now. */
  readonly unavailable?: 'not_sold_here' | 'no_price';
}

export interface QuotedTotals {
  readonly goods: number;
  readonly discount: number;
  readonly delivery: number;
  readonly tax: number;
  readonly total: number;
  readonly taxIncluded: boolean;
}

/** Prices every line anew: a cart remembers what the shopper saw, and shows what has changed since. */
export const quoteLines = (lines: readonly CartLine[], market: Market): readonly QuotedLine[] =>
  lines.map((line) => quoteLine(line, market));

const quoteLine = (line: CartLine, market: Market): QuotedLine => {
  const offer = market.offers.get(line.sku);
  if (offer === undefined || !isSellable(offer, market.channel.code, market.at))
    return asLastSeen(line, 'not_sold_here');
  const price = priceOf(line.sku, line.quantity, market);
  if (price === undefined) return asLastSeen(line, 'no_price');
  const total = price.amount * line.quantity;
  const tax = taxOf(total, {
    country: market.channel.country,
    taxClass: offer.taxClass,
    at: market.at,
    included: market.channel.pricesIncludeTax,
  });
  return {
    lineId: line.lineId,
    sku: line.sku,
    quantity: line.quantity,
    name: offer.name,
    productId: offer.productId,
    ...(offer.variantName === undefined ? {} : { variantName: offer.variantName }),
    ...(offer.imageUrl === undefined ? {} : { imageUrl: offer.imageUrl }),
    unitPrice: price.amount,
    priceId: price.priceId,
    total,
    tax: tax.tax,
    taxRate: tax.rate,
    ...(price.amount === line.unitPrice ? {} : { priceChanged: { from: line.unitPrice, to: price.amount } }),
  };
};

/** The price of a SKU for this cart, or none in this channel and currency. */
export const priceOf = (sku: string, quantity: number, { prices, channel, at }: Market) =>
  resolvePrice(prices.get(sku), { channel: channel.code, at, quantity, country: channel.country });

const asLastSeen = (line: CartLine, unavailable: NonNullable<QuotedLine['unavailable']>): QuotedLine => ({
  lineId: line.lineId,
  sku: line.sku,
  quantity: line.quantity,
  name: line.name,
  unitPrice: line.unitPrice,
  priceId: line.priceId,
  total: line.unitPrice * line.quantity,
  tax: 0,
  taxRate: 0,
  unavailable,
});

/** The sums of a quote. Tax stands beside the total when prices include it, and is added when they do not. */
export const totalsOf = (lines: readonly QuotedLine[], channel: Channel, delivery = 0): QuotedTotals => {
  const bought = lines.filter(({ unavailable }) => unavailable === undefined);
  const goods = bought.reduce((sum, { total }) => sum + total, 0);
  const tax = bought.reduce((sum, line) => sum + line.tax, 0);
  const total = goods + delivery + (channel.pricesIncludeTax ? 0 : tax);
  if (!Number.isSafeInteger(total))
    throw new RangeError('the total of the cart is beyond what can be computed exactly');
  return { goods, discount: 0, delivery, tax, total, taxIncluded: channel.pricesIncludeTax };
};

import { channelOf } from '../../channels/public.ts';
import {
  quoteCart,
  readMarket,
  tendersOf,
  type Buying,
  type MarketReading,
  type Quote,
} from '../../quoting/public.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { Cart } from '../model/cart.ts';

/** Whom the promotions of a cart are weighed for. */
export const buyingOf = ({ customerId, coupons, soldAt, discount }: Cart): Buying => ({
  coupons,
  customerId,
  soldAt,
  discountPercent: discount?.percent,
});

/** Offers, prices, stock and promotions for a cart, as they are now. */
export const readCartMarket = async (
  cart: Cart,
  { db, clock }: Pick<Runtime, 'db' | 'clock'>,
): Promise<MarketReading> =>
  readMarket(
    { db, clock },
    {
      channel: await channelOf(db, clock, cart.channel),
      currency: cart.currency,
      skus: cart.lines.map(({ sku }) => sku),
      buying: buyingOf(cart),
      credits: cart.credits,
    },
  );

/** What a cart costs now, before a delivery is chosen. A cart that was merged away holds nothing any more. */
export const quoteOf = (cart: Cart, market: MarketReading): Quote =>
  quoteCart({
    lines: cart.status === 'merged' ? [] : cart.lines,
    market,
    priceMatches: cart.priceMatches,
    tenders: tendersOf(cart.credits, market.credit, market.at),
  });

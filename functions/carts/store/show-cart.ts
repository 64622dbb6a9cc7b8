import { channelOf } from '../../channels/public.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { Cart } from '../model/cart.ts';
import { buyingOf, readMarket, type MarketWithStock } from './market.ts';
import { shownCart } from './shown.ts';

/** Reads the market for a cart and shows it. */
export const showCart = async (cart: Cart, runtime: Runtime) =>
  shownCart(cart, await cartMarket(cart, runtime));

/** Offers, prices, stock and promotions for a cart, as they are now. */
export const cartMarket = async (
  cart: Cart,
  { db, clock }: Pick<Runtime, 'db' | 'clock'>,
): Promise<MarketWithStock> =>
  readMarket(db, {
    channel: await channelOf(db, clock, cart.channel),
    currency: cart.currency,
    skus: cart.lines.map(({ sku }) => sku),
    at: clock.now(),
    buying: buyingOf(cart, clock),
    credits: cart.credits,
  });

import type { Runtime } from '#shared/runtime.ts';
import type { Cart } from '../model/cart.ts';
import { quoteOf, readCartMarket } from './cart-market.ts';
import { shownCart } from './shown.ts';

/** Reads the market for a cart and shows it. */
export const showCart = async (cart: Cart, runtime: Runtime) => {
  const market = await readCartMarket(cart, runtime);
  return shownCart(cart, { market, quote: quoteOf(cart, market) });
};

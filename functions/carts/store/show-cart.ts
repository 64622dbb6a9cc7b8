import { channelOf } from '../../channels/store/parts.ts';
import type { Runtime } from '../../../shared/runtime.ts';
import type { Cart } from '../model/cart.ts';
import { readMarket } from './market.ts';
import { shownCart } from './shown.ts';

/** Reads the market for a cart and shows it. */
export const showCart = async (cart: Cart, { db, clock }: Runtime) => {
  const channel = await channelOf(db, clock, cart.channel);
  const market = await readMarket(db, {
    channel,
    currency: cart.currency,
    skus: cart.lines.map(({ sku }) => sku),
    at: clock.now(),
  });
  return shownCart(cart, market);
};

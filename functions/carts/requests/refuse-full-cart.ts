import { problem } from '#shared/problems/problem.ts';
import { cartsErrors } from '../errors.ts';
import { MAX_LINES } from '../../orders/public.ts';
import { roomTaken, type Cart } from '../model/cart.ts';

/** Refuses what the transaction of one order would have no room for. */
export const refuseFullCart = (
  cart: Pick<Cart, 'lines' | 'priceMatches' | 'credits'>,
  pointer: string,
): void => {
  const room = roomTaken(cart);
  if (room <= MAX_LINES) return;
  throw problem(cartsErrors.CART_FULL, {
    detail: `a cart has at most ${MAX_LINES} lines; a matched price, store credit and each gift card, used or bought, count as one`,
    errors: [{ pointer, code: 'CART_FULL', detail: `this would be number ${room}` }],
  });
};

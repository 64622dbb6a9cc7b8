import { loadCart, requireOpen, type Cart } from '../../carts/public.ts';
import { cartsErrors } from '../../carts/errors.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Claim } from '../model/claim.ts';

/** The cart a claim is for, while it is open: a claim goes with no other cart, not with the one it was merged into. */
export const cartOfClaim = async ({ cartId }: Claim, db: Database): Promise<Cart> => {
  const cart = await loadCart(db, cartId);
  if (cart === undefined) throw problem(cartsErrors.CART_NOT_FOUND, { detail: `no cart ${cartId}` });
  return requireOpen(cart);
};

import { requireSeller, sellsAt, type Cart } from '../../carts/public.ts';
import type { CheckoutRequest } from '../model/request.ts';

/**
 * The location where staff sell it. A cart that staff opened at a store and the customer checks out at home is not
 * sold there any more.
 */
export const soldAtOf = (cart: Cart, { actor, body }: CheckoutRequest): string | undefined => {
  requireSeller(actor, body.soldAt, '/body/soldAt');
  if (body.soldAt !== undefined) return body.soldAt;
  return cart.soldAt !== undefined && sellsAt(actor, cart.soldAt) ? cart.soldAt : undefined;
};

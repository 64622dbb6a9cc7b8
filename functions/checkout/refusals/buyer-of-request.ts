import { requireSeller, sellsAt, type Cart } from '../../carts/public.ts';
import { normalised } from '../../customers/public.ts';
import { keyedDigest, type Secrets } from '#shared/secrets/secrets.ts';
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

/** Whose uses of a promotion count when nobody is signed in: the address a guest gives, as a digest under a key. */
export const guestOf = async (
  { customerId }: Cart,
  { body }: CheckoutRequest,
  secrets: Secrets,
): Promise<string | undefined> => {
  const address = body.contact.email ?? body.contact.phone;
  if (customerId !== undefined || address === undefined) return undefined;
  return keyedDigest(await secrets.get('tokens'), 'promotion-guest', normalised(address)).slice(0, 22);
};

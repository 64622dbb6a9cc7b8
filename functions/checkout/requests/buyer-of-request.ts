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

/**
 * The addresses of the buyer as digests under a key. Uses of a promotion count for each of them and for the customer id,
 * so that signing out or giving the phone number instead of the e-mail address begins nothing anew.
 */
export const addressesOf = async (
  { body: { contact } }: Pick<CheckoutRequest, 'body'>,
  secrets: Secrets,
): Promise<readonly string[]> => {
  const given = [contact.email, contact.phone].filter((address) => address !== undefined);
  if (given.length === 0) return [];
  const secret = await secrets.get('tokens');
  return given.map((address) => keyedDigest(secret, 'promotion-guest', normalised(address)).slice(0, 22));
};

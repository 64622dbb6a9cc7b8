import { stopToken } from '../store/stop-token.ts';
import { RestoreCart } from '../restore-cart/contract.ts';
import { Unsubscribe } from '../unsubscribe/contract.ts';
import type { Means } from './means.ts';

/** The page that brings a cart back; what opens a guest's cart is added behind the `#`. */
export const restoreLink = (apiUrl: string, cartId: string): string =>
  `${apiUrl}${RestoreCart.path}#cart=${cartId}`;

/** The page, and the address to POST to, that stops messages like this one. */
export const stopLink = async ({ apiUrl, secrets }: Means, messageId: string): Promise<string> => {
  const path = Unsubscribe.path.replace('{messageId}', messageId);
  return `${apiUrl}${path}?token=${await stopToken(secrets, messageId)}`;
};

import { hasScopeIn, isCustomer, type Actor } from '#shared/actors/actor.ts';
import { problem } from '#shared/problems/problem.ts';
import { opens, type Secrets } from '#shared/secrets/secrets.ts';
import type { Runtime } from '#shared/runtime.ts';
import { cartsErrors } from '../errors.ts';
import { isExpiredDraft, type Cart } from '../model/cart.ts';

/** Who is asking, and with which guest token. */
export interface CartCaller {
  readonly actor: Actor;
  readonly guestToken?: string;
}

/**
 * Refuses whoever may not see this cart, in the same words as for a cart that does not exist. A customer's cart opens
 * with their sign-in alone; an anonymous one with its token; staff with `carts.write`, and the machine client of its
 * channel.
 */
export const requireCart = async (
  cart: Cart | undefined,
  cartId: string,
  caller: CartCaller,
  secrets: Secrets,
): Promise<Cart> => {
  if (cart !== undefined && (await mayOpen(cart, caller, secrets))) return cart;
  throw problem(cartsErrors.CART_NOT_FOUND, {
    detail: `no cart ${cartId} for this caller`,
  });
};

const mayOpen = async (cart: Cart, { actor, guestToken }: CartCaller, secrets: Secrets): Promise<boolean> => {
  if (hasScopeIn(actor, 'carts.write', cart.channel)) return true;
  if (cart.customerId !== undefined) return isCustomer(actor, cart.customerId);
  return opens(secrets, 'cart', cart.cartId, guestToken);
};

/** @throws DRAFT_EXPIRED */
export const refuseExpiredDraft = (cart: Cart, { clock }: Pick<Runtime, 'clock'>): void => {
  if (!isExpiredDraft(cart, clock.now())) return;
  throw problem(cartsErrors.DRAFT_EXPIRED, {
    detail: `the draft order expired at ${cart.draft?.expiresAt ?? ''}`,
  });
};

/** Refuses to change a cart that is an order, or part of another cart, by now. */
export const requireOpen = (cart: Cart): Cart => {
  switch (cart.status) {
    case 'open':
      return cart;
    case 'ordered':
      throw problem(cartsErrors.CART_CLOSED, {
        detail: `the cart became order ${cart.orderId ?? ''}`,
        extensions: { orderId: cart.orderId },
      });
    case 'merged':
      throw problem(cartsErrors.CART_MERGED, {
        detail: `the cart was merged into ${cart.mergedInto ?? ''}`,
        extensions: { mergedInto: cart.mergedInto },
      });
  }
};

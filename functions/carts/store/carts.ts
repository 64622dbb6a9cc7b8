import { may, mayRead } from '#shared/contracts/grant.ts';
import { saveAction } from '#shared/dynamodb/aggregate.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { put, update } from '#shared/dynamodb/write-action.ts';
import type { Actor } from '#shared/actors/actor.ts';
import { hasScopeIn, isCustomer } from '#shared/actors/actor.ts';
import { problem } from '#shared/problems/problem.ts';
import { staleVersion } from '#shared/problems/version.ts';
import { opens, type Secrets } from '#shared/secrets/secrets.ts';
import { SECOND } from '#shared/time/clock.ts';
import { cartsErrors } from '../errors.ts';
import { keptMs, type Cart } from '../model/cart.ts';
import { cartsItems } from '../table.ts';

export const cartKey = (cartId: string): Key => ({ table: 'orders', pk: `C#${cartId}`, sk: 'A' });
export const cartContactKey = (cartId: string): Key => ({
  table: 'orders',
  pk: `C#${cartId}`,
  sk: 'CONTACT',
});
export const currentCartKey = (customerId: string): Key => ({
  table: 'orders',
  pk: `CC#${customerId}`,
  sk: 'A',
});

/** What a function needs to read carts, and to close one in an order’s transaction. */
export const cartReadGrants = [mayRead(cartsItems.items.cart)];
/** What a function needs to know how a guest can be reached. */
export const cartContactGrants = [may(cartsItems.items.contact, 'GetItem')];
export const orderCartGrants = [may(cartsItems.items.cart, 'UpdateItem')];

/** Who is asking, and with which guest token. */
export interface Caller {
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
  caller: Caller,
  secrets: Secrets,
): Promise<Cart> => {
  if (cart !== undefined && (await mayOpen(cart, caller, secrets))) return cart;
  throw problem(cartsErrors.CART_NOT_FOUND, {
    detail: `there is no cart ${cartId} that this caller may open`,
  });
};

const mayOpen = async (cart: Cart, { actor, guestToken }: Caller, secrets: Secrets): Promise<boolean> => {
  if (hasScopeIn(actor, 'carts.write', cart.channel)) return true;
  if (cart.customerId !== undefined) return isCustomer(actor, cart.customerId);
  return opens(secrets, 'cart', cart.cartId, guestToken);
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

export const loadCart = async (db: Database, cartId: string): Promise<Cart | undefined> =>
  db.get<Cart>(cartKey(cartId));

/** Saves a changed cart, unless somebody changed it since; then the version it has now is answered. */
export const saveCart = async (
  db: Database,
  cart: Cart,
): Promise<{ readonly currentVersion: number } | undefined> => {
  const refusal = await db.writeOne(saveAction(cartKey(cart.cartId), cart));
  return refusal === undefined ? undefined : { currentVersion: Number(refusal.item?.['version'] ?? 0) };
};

/** Makes a cart the customer's current one. */
export const currentCartPart = (customerId: string, cartId: string): TransactionPart => ({
  actions: [put(currentCartKey(customerId), { cartId })],
  refused: () => undefined,
});

/** Closes a cart in the transaction of its order: only the very version that was priced becomes an order. */
export const orderCartPart = (
  cart: Cart,
  order: {
    readonly orderId: string;
    readonly at: string;
    readonly checkout?: { readonly key: string; readonly fingerprint: string };
  },
): TransactionPart => ({
  actions: [
    update(
      cartKey(cart.cartId),
      {
        set: {
          status: 'ordered',
          orderId: order.orderId,
          changedAt: order.at,
          version: cart.version + 1,
          checkout: order.checkout,
          ttl: Math.ceil((Date.parse(order.at) + keptMs(cart)) / SECOND),
        },
      },
      [
        ['version', '=', cart.version],
        ['status', '=', 'open'],
      ],
    ),
  ],
  refused: ([refusal]) => {
    const now = refusal?.item as Cart | undefined;
    return now === undefined || now.status === 'open'
      ? staleVersion(now?.version ?? 0, cart.version)
      : new CartTaken(now);
  },
});

/** Another checkout, or a merge, was faster. Whoever composes the transaction decides what that means. */
export class CartTaken extends Error {
  readonly cart: Cart;
  constructor(cart: Cart) {
    super(`the cart is ${cart.status} by now`);
    this.name = 'CartTaken';
    this.cart = cart;
  }
}

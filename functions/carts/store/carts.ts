import { may, mayRead } from '#shared/contracts/grant.ts';
import { saveAction } from '#shared/dynamodb/aggregate.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { put, update } from '#shared/dynamodb/write-action.ts';
import { SECOND } from '#shared/time/clock.ts';
import { keptMs, type Cart } from '../model/cart.ts';
import { cartsItems } from '../table.ts';

export const cartKey = (cartId: string): Key => ({
  table: 'orders',
  pk: `C#${cartId}`,
  sk: 'A',
});
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

/** Closes a cart in the transaction of its order: only the version that was priced becomes an order. */
export const closeCartPart = (
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
      ? new CartMoved(cart.cartId, now?.version ?? 0)
      : new CartTaken(now);
  },
});

/** The cart changed between reading and writing: read it again, decide again. */
export class CartMoved extends Error {
  readonly currentVersion: number;
  constructor(cartId: string, currentVersion: number) {
    super(`the cart ${cartId} changed between reading and writing`);
    this.name = 'CartMoved';
    this.currentVersion = currentVersion;
  }
}

/** Another checkout, or a merge, was faster. Whoever composes the transaction decides what that means. */
export class CartTaken extends Error {
  readonly cart: Cart;
  constructor(cart: Cart) {
    super(`the cart is ${cart.status} by now`);
    this.name = 'CartTaken';
    this.cart = cart;
  }
}

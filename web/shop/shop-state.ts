import { computed, signal } from '@preact/signals';
import type { Cart, Category, Channel, LocationRow } from '#shared/client/generated.ts';
import { isApiProblem } from '#shared/client/api-problem.ts';
import { api, newKey } from '../kit/api.ts';
import { kept } from '../kit/kept.ts';
import { session } from '../kit/session.ts';

export const CHANNEL = 'web';

/** Which cart is this browser's, and the token that opens it if it is a guest's. */
export interface CartKey {
  readonly cartId: string;
  readonly cartToken?: string;
}

export const cartKey = kept<CartKey | null>('satu.cart', null);
export const cart = signal<Cart | undefined>(undefined);
export const units = computed(() =>
  (cart.value?.lines ?? []).reduce((sum, { quantity }) => sum + quantity, 0),
);

/** Tokens of the orders placed in this browser, so that a guest finds them again. */
export const orderTokens = kept<Readonly<Record<string, string>>>('satu.orders', {});

/** What shows that an order is this guest’s. */
export const tokenOfOrder = (orderId: string) => ({ orderToken: orderTokens.value[orderId] });

/** What a shopper typed at the last checkout, if they wanted it kept on this device. */
export interface KnownShopper {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly line1: string;
  readonly city: string;
  readonly postalCode: string;
  /** `ship`, or the code of the store they pick up at. */
  readonly delivery: string;
}

export const shopper = kept<KnownShopper | null>('satu.shopper', null);

/** Where the shopper is, as they said it: a store they chose, or their own position. */
export const near = kept<{ readonly latitude: number; readonly longitude: number } | null>('satu.near', null);

export const categories = signal<readonly Category[]>([]);
export const channel = signal<Channel | undefined>(undefined);
export const stores = signal<readonly LocationRow[]>([]);

export const readShop = async (): Promise<void> => {
  const [shelves, sold, places] = await Promise.all([
    api.listCategories({}, { token: null }),
    api.getChannel({ code: CHANNEL }, { token: null }),
    api.listLocations({ kind: 'store' }, { token: null }),
  ]);
  categories.value = shelves.body.data;
  channel.value = sold.body;
  stores.value = places.body.data;
};

export const storeName = (code: string | undefined): string =>
  stores.value.find((store) => store.code === code)?.name ?? code ?? '';

export const storeZone = (code: string | undefined): string | undefined =>
  stores.value.find((store) => store.code === code)?.timeZone;

/** Reads the cart of this browser; one that was ordered or is not there any more is forgotten. */
export const readCart = async (): Promise<void> => {
  const found = await ownCart();
  if (found?.status === 'open') return takeCart(found);
  cart.value = undefined;
  cartKey.value = null;
};

const ownCart = async (): Promise<Cart | undefined> => {
  const key = cartKey.value;
  if (key !== null) return found(api.getCart({ cartId: key.cartId }, tokenOf(key)));
  return session.value === null ? undefined : found(api.getMyCart());
};

const found = async (call: Promise<{ body: Cart }>): Promise<Cart | undefined> => {
  try {
    return (await call).body;
  } catch (error) {
    if (isApiProblem(error) && error.status < 500) return undefined;
    throw error;
  }
};

const tokenOf = ({ cartToken }: CartKey) => ({ cartToken });

const takeCart = (next: Cart): void => {
  cart.value = next;
  cartKey.value = { cartId: next.cartId, cartToken: next.cartToken ?? cartKey.value?.cartToken };
};

/** The cart's id and what opens it, for calls of pages. */
export const openCartKey = (): CartKey => cartKey.value ?? { cartId: '' };

/** So many of the SKU are in the cart afterwards; the first one opens it. */
export const setQuantity = async (sku: string, quantity: number): Promise<void> => {
  const key = cartKey.value;
  if (key === null) {
    const opened = await api.openCart(
      { body: { channel: CHANNEL, lines: [{ sku, quantity }] } },
      { idempotencyKey: newKey() },
    );
    return takeCart(opened.body);
  }
  const changed = await api.setCartLine(
    { cartId: key.cartId, sku, body: { quantity } },
    { ...tokenOf(key), idempotencyKey: newKey() },
  );
  return takeCart(changed.body);
};

export const quantityOf = (sku: string): number =>
  (cart.value?.lines ?? []).find((line) => line.sku === sku)?.quantity ?? 0;

export const addCoupon = async (code: string): Promise<void> => {
  const key = openCartKey();
  takeCart((await api.putCartCoupon({ cartId: key.cartId, code }, tokenOf(key))).body);
};

export const removeCoupon = async (code: string): Promise<void> => {
  const key = openCartKey();
  takeCart((await api.deleteCartCoupon({ cartId: key.cartId, code }, tokenOf(key))).body);
};

/** Makes a guest's cart that of whoever just signed in; without one, their own cart of another device is opened. */
export const claimOwnCart = async (): Promise<void> => {
  const key = cartKey.value;
  if (key?.cartToken !== undefined)
    takeCart((await api.claimCart({ cartId: key.cartId, body: {} }, tokenOf(key))).body);
  else cartKey.value = null;
  await readCart();
};

/** Goes on with a cart that was begun on another device. */
export const continueCart = async (key: CartKey): Promise<void> => {
  cartKey.value = key;
  await readCart();
};

export const cartOrdered = (orderId: string, orderToken: string): void => {
  orderTokens.value = { ...orderTokens.value, [orderId]: orderToken };
  cart.value = undefined;
  cartKey.value = null;
};

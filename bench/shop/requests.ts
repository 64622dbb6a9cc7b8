import type { RawRequest } from '../load/job.ts';
import { CHANNEL } from './assortment.ts';

/** The calls of a shopper, as plain requests. */
export const getPage = (path: string): RawRequest => ({ method: 'GET', path });

export const productPage = (productId: string): RawRequest =>
  getPage(`/v1/products/${productId}?channel=${CHANNEL}`);

export const listPage = (): RawRequest => getPage(`/v1/products?channel=${CHANNEL}&limit=24`);

export const searchPage = (words: string): RawRequest =>
  getPage(`/v1/products?channel=${CHANNEL}&limit=24&q=${encodeURIComponent(words)}`);

export const openCart = (skus: readonly string[]): RawRequest => ({
  method: 'POST',
  path: '/v1/carts',
  body: JSON.stringify({ channel: CHANNEL, lines: skus.map((sku) => ({ sku, quantity: 1 })) }),
});

/** A cart somebody may check out. */
export interface OpenedCart {
  readonly cartId: string;
  readonly cartToken: string;
}

export const shipTo = {
  method: 'ship',
  address: { line1: 'Jl. Melati 5', city: 'Bandung', postalCode: '40111', country: 'ID' },
} as const;

/** Each shopper has an address of their own: the unpaid orders of one are limited. */
export const contactOf = ({ cartId }: Pick<OpenedCart, 'cartId'>) => ({
  name: 'Sari',
  email: `${cartId}@example.com`,
});

export const checkoutOf = ({ cartId, cartToken }: OpenedCart): RawRequest => ({
  method: 'POST',
  path: `/v1/carts/${cartId}/checkout`,
  headers: { 'x-cart-token': cartToken },
  body: JSON.stringify({ contact: contactOf({ cartId }), delivery: shipTo, payment: { method: 'cash' } }),
});

/** The carts among these answers. Throws when one of them is none. */
export const cartsOf = (bodies: readonly string[]): readonly OpenedCart[] =>
  bodies.map((body) => {
    const cart = JSON.parse(body) as Partial<OpenedCart>;
    if (cart.cartId === undefined || cart.cartToken === undefined) throw new Error(`no cart: ${body}`);
    return { cartId: cart.cartId, cartToken: cart.cartToken };
  });

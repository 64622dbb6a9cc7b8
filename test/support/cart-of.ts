import type { Actor } from '#shared/actors/actor.ts';
import { guestToken } from '#shared/secrets/secrets.ts';
import { openCart } from '../../functions/carts/open-cart/open-cart.ts';
import { asking } from './asking.ts';
import { stockedShop } from './stocked-shop.ts';

/** A web shop with mugs (50,000 each, nine there) and plates (80,000, one there), and a cart with one mug in it. */
export const shopWithCart = async (actor: Actor = { kind: 'guest' }) => {
  const runtime = await stockedShop({
    MUG: { price: 50_000, stock: 9 },
    PLATE: { price: 80_000, stock: 1 },
  });
  const { body } = await openCart(
    asking(actor, { body: { channel: 'web', lines: [{ sku: 'MUG', quantity: 1 }] } }),
    runtime,
  );
  const { cartId } = body;
  return { runtime, cartId, guestToken: await guestToken(runtime.secrets, 'cart', cartId) };
};

import type { ShopClient } from '#shared/client/generated.ts';
import { shipping } from './buying.ts';
import { oncePerFact } from './once-per-fact.ts';
import { shop } from './shop.ts';
import type { Goods, World } from './world.ts';

type Payment = Parameters<ShopClient['checkout']>[0]['body']['payment'];
type Method = Extract<Payment, { readonly method: unknown }>['method'];

/** A guest's order of two pieces, to be paid by a method of the channel. */
export const orderTwo = async (world: World, { sku }: Goods, method: Method) => {
  const { body: cart } = await shop.guest.openCart({
    body: { channel: world.channel, lines: [{ sku, quantity: 2 }] },
  });
  const { body } = await shop.guest.checkout(
    { cartId: cart.cartId, body: { ...shipping, payment: { method } } },
    { cartToken: cart.cartToken ?? '', idempotencyKey: shop.unique('checkout') },
  );
  return body;
};
export type PlacedOrder = Awaited<ReturnType<typeof orderTwo>>;

/** The order as its guest sees it. */
export const seen = async ({ orderId, orderToken }: PlacedOrder) =>
  (await shop.guest.getOrder({ orderId }, { orderToken })).body;

/** The ledger of its payments. */
export const books = async ({ orderId }: PlacedOrder) =>
  (await shop.as('finance').listPayments({ orderId })).body;

/** What the bus said about it, once for each fact. */
export const announced = async (type: string, { orderId }: PlacedOrder) =>
  oncePerFact(await shop.events(type, { orderId }));

import { describe, expect, it } from '@jest/globals';
import { refusalOf } from '../support/shop/refusal.ts';
import { shop } from '../support/shop/shop.ts';
import { offer, openWorld } from '../support/shop/world.ts';

const shipping = {
  contact: { name: 'Sari', email: 'sari@example.com' },
  delivery: {
    method: 'ship',
    address: { line1: 'Jl. Melati 5', city: 'Bandung', postalCode: '40111', country: 'ID' },
  },
  payment: { method: 'cash' },
} as const;

describe('a guest who buys', () => {
  it('finds a product, puts it in a cart and orders it; stock falls and the order is announced', async () => {
    const world = await openWorld();
    const batik = await offer(world, { price: 349_000, stock: [10] });

    const { body: cart } = await shop.guest.openCart({
      body: { channel: world.channel, lines: [{ sku: batik.sku, quantity: 2 }] },
    });
    const cartToken = cart.cartToken ?? '';
    const placed = await shop.guest.checkout({ cartId: cart.cartId, body: shipping }, { cartToken });
    const order = await shop.guest.getOrder(
      { orderId: placed.body.orderId },
      { orderToken: placed.body.orderToken },
    );
    await shop.settle();
    const availability = await shop.guest.getAvailability({ sku: batik.sku, channel: world.channel });
    const announced = await shop.events('OrderPlaced', { orderId: placed.body.orderId });

    expect(placed).toMatchObject({
      status: 201,
      body: { status: 'confirmed', totals: { goods: 698_000, delivery: 20_000, total: 718_000 } },
    });
    expect(order.body).toMatchObject({ orderId: placed.body.orderId, contact: { name: 'Sari' } });
    expect(availability.body).toMatchObject({ total: 8 });
    expect(new Set(announced.map(({ metadata }) => metadata.eventId)).size).toBe(1);
  });

  it('gets the same order when the checkout is sent twice with the same key', async () => {
    const world = await openWorld();
    const batik = await offer(world, { stock: [10] });
    const { body: cart } = await shop.guest.openCart({
      body: { channel: world.channel, lines: [{ sku: batik.sku, quantity: 1 }] },
    });
    const options = { cartToken: cart.cartToken ?? '', idempotencyKey: shop.unique('checkout') };

    const first = await shop.guest.checkout({ cartId: cart.cartId, body: shipping }, options);
    const second = await shop.guest.checkout({ cartId: cart.cartId, body: shipping }, options);

    expect(second.body.orderId).toBe(first.body.orderId);
    expect((await shop.guest.getAvailability({ sku: batik.sku, channel: world.channel })).body.total).toBe(9);
  });

  it('does not see what another guest ordered', async () => {
    const world = await openWorld();
    const batik = await offer(world);
    const { body: cart } = await shop.guest.openCart({
      body: { channel: world.channel, lines: [{ sku: batik.sku, quantity: 1 }] },
    });
    const placed = await shop.guest.checkout(
      { cartId: cart.cartId, body: shipping },
      { cartToken: cart.cartToken ?? '' },
    );

    const peek = await refusalOf(
      shop.guest.getOrder({ orderId: placed.body.orderId }, { orderToken: 'x'.repeat(32) }),
    );

    expect(peek).toMatchObject({ status: 404, code: 'ORDER_NOT_FOUND' });
  });
});

import { describe, expect, it } from '@jest/globals';
import { shipping } from '../support/shop/buying.ts';
import { refusalOf } from '../support/shop/refusal.ts';
import { shop } from '../support/shop/shop.ts';
import { offer, openWorld } from '../support/shop/world.ts';

describe('the machine client of a sales channel', () => {
  it('finds no cart, no hold and no order of another channel, and holds nothing there', async () => {
    const world = await openWorld();
    const { channel } = world;
    const { sku } = await offer(world, { stock: [5] });
    const lines = [{ sku, quantity: 1 }];
    const agent = shop.as('support');
    const { body: cart } = await agent.openCart({ body: { channel, lines } });
    const { body: bought } = await agent.openCart({ body: { channel, lines } });
    const { orderId } = (await agent.checkout({ cartId: bought.cartId, body: shipping })).body;
    const { holdId } = (await agent.placeHold({ body: { channel, lines, expiresIn: 'PT1H' } })).body;
    const client = shop.as('channel-app');

    const refusals = await Promise.all(
      [
        client.getCart({ cartId: cart.cartId }),
        client.checkout({ cartId: cart.cartId, body: shipping }),
        client.getHold({ holdId }),
        client.releaseHold({ holdId }),
        client.placeHold({ body: { channel, lines, expiresIn: 'PT1H' } }),
        client.getOrder({ orderId }),
        client.cancelOrder({ orderId, body: {} }),
        client.payOrder({ orderId, body: { method: 'cash' } }),
        client.refreshPayments({ orderId }),
        client.listPayments({ orderId }),
        client.previewRefund({ orderId, body: { lines: [{ lineId: 'ln_1', quantity: 1 }] } }),
        client.refundOrder({ orderId, body: { amount: 1 } }),
      ].map((call: Promise<unknown>) => refusalOf(call)),
    );

    expect(refusals.map(({ code }) => code)).toEqual([
      'CART_NOT_FOUND',
      'CART_NOT_FOUND',
      'HOLD_NOT_FOUND',
      'HOLD_NOT_FOUND',
      'FORBIDDEN',
      ...Array.from({ length: 7 }, () => 'ORDER_NOT_FOUND'),
    ]);
    expect((await agent.getOrder({ orderId })).body).toMatchObject({ orderId });
  });
});

import { beforeEach, describe, expect, it } from '@jest/globals';
import { shipping } from '../support/shop/buying.ts';
import { refusalOf } from '../support/shop/refusal.ts';
import { shop } from '../support/shop/shop.ts';
import { offer, openWorld, type Goods, type World } from '../support/shop/world.ts';

let world: World;
let coffee: Goods;
let cup: Goods;
let box: Goods;
beforeEach(async () => {
  world = await openWorld();
  [coffee, cup] = await Promise.all([offer(world, { stock: [7] }), offer(world, { stock: [5] })]);
  box = await offer(world, { stock: [] });
  await putBox([
    { sku: coffee.sku, quantity: 2 },
    { sku: cup.sku, quantity: 1 },
  ]);
});

const putBox = async (kit: readonly { readonly sku: string; readonly quantity: number }[]) => {
  const { version } = await shop.as('admin').getProduct({ productId: box.productId, channel: world.channel });
  return shop.as('admin').putProduct(
    {
      productId: box.productId,
      body: {
        name: 'Kotak kopi',
        variants: [{ sku: box.sku, kit: [...kit] }],
        publish: { [world.channel]: {} },
      },
    },
    { ifMatch: version ?? 1 },
  );
};

const left = () =>
  Promise.all(
    [box, coffee, cup].map(
      async ({ sku }) => (await shop.guest.getAvailability({ sku, channel: world.channel })).body.total,
    ),
  );

const buy = async (boxes: number, coffees: number, method: 'cash' | 'sandbox' = 'cash') => {
  const { body: cart } = await shop.guest.openCart({
    body: {
      channel: world.channel,
      lines: [
        { sku: box.sku, quantity: boxes },
        { sku: coffee.sku, quantity: coffees },
      ],
    },
  });
  const { body } = await shop.guest.checkout(
    { cartId: cart.cartId, body: { ...shipping, payment: { method } } },
    { cartToken: cart.cartToken ?? '' },
  );
  return body;
};

describe('a kit and its part together', () => {
  it('are refused when they need more of the part than there is, and sold to the last one', async () => {
    const before = await left();
    const { body: explained } = await shop.guest.getAvailability({
      sku: box.sku,
      channel: world.channel,
      explain: true,
    });

    const tooMany = await refusalOf(buy(3, 2));
    const untouched = await left();
    await buy(3, 1);

    expect(before).toEqual([3, 7, 5]);
    expect(explained.locations.find(({ locationId }) => locationId === world.locations[0])).toMatchObject({
      availableToPromise: 3,
      parts: [
        { sku: coffee.sku, availableToPromise: 7, terms: { onHand: 7 } },
        { sku: cup.sku, availableToPromise: 5, terms: { onHand: 5 } },
      ],
    });
    expect(tooMany).toMatchObject({ status: 409, code: 'INSUFFICIENT_STOCK' });
    expect(untouched).toEqual(before);
    expect(await left()).toEqual([0, 0, 2]);
  });

  it('go back to the stock of each part when the order is cancelled, or never paid', async () => {
    const cancelled = await buy(1, 1);
    await buy(1, 1, 'sandbox');
    const sold = await left();

    await shop
      .as('support')
      .cancelOrder({ orderId: cancelled.orderId, body: { reason: 'customer_request' } });
    const afterCancelling = await left();
    await shop.advanceClock('PT16M');

    expect([sold, afterCancelling]).toEqual([
      [0, 1, 3],
      [2, 4, 4],
    ]);
    expect(await left()).toEqual([3, 7, 5]);
  });

  it('are held as parts, and sold to whoever they are held for', async () => {
    const agent = shop.as('support');
    const { body: held } = await agent.placeHold({
      body: { channel: world.channel, lines: [{ sku: box.sku, quantity: 3 }] },
    });
    const meanwhile = await left();
    const { body: cart } = await agent.openCart({
      body: { channel: world.channel, lines: [{ sku: box.sku, quantity: 3 }] },
    });
    const { body: order } = await agent.checkout({
      cartId: cart.cartId,
      body: { ...shipping, hold: { holdId: held.holdId } },
    });

    expect(held.lines.map(({ sku, quantity }) => [sku, quantity])).toEqual([
      [coffee.sku, 6],
      [cup.sku, 3],
    ]);
    expect(meanwhile).toEqual([0, 1, 2]);
    expect([order.status, await left()]).toEqual(['confirmed', [0, 1, 2]]);
  });

  it('cannot be the same: a kit that contains itself is refused, and stays as it was', async () => {
    const refusal = await refusalOf(putBox([{ sku: box.sku, quantity: 1 }]));

    expect(refusal).toMatchObject({ status: 422, code: 'INVALID_KIT' });
    expect(refusal.errors).toMatchObject([{ pointer: '/body/variants/0/kit/0/sku' }]);
    expect((await left())[0]).toBe(3);
  });
});

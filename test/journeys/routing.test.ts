import { describe, expect, it } from '@jest/globals';
import { shipping } from '../support/shop/buying.ts';
import { refusalOf } from '../support/shop/refusal.ts';
import { shop } from '../support/shop/shop.ts';
import { offer, openWorld, type Goods, type World } from '../support/shop/world.ts';

const admin = shop.as('admin');
const staff = shop.as('support');

type Delivery = Parameters<typeof shop.guest.checkout>[0]['body']['delivery'];

const buy = async (
  { channel }: World,
  goods: readonly (readonly [Goods, number])[],
  delivery: Delivery = shipping.delivery,
) => {
  const lines = goods.map(([{ sku }, quantity]) => ({ sku, quantity }));
  const { body: cart } = await shop.guest.openCart({ body: { channel, lines } });
  const { body } = await shop.guest.checkout(
    { cartId: cart.cartId, body: { ...shipping, delivery } },
    { cartToken: cart.cartToken ?? '' },
  );
  return body;
};

const sourcesOf = ({
  lines,
}: {
  readonly lines: readonly { readonly from: readonly { locationId: string }[] }[];
}) => lines.map(({ from }) => from.map(({ locationId }) => locationId));

describe('the goods of an order', () => {
  it('come from one place where one has all, from two where none has, and never from one that is full', async () => {
    const world = await openWorld({ locations: 3, location: { maxOrdersPerDay: 1 } });
    const [first, second, third] = world.locations;
    const shirt = await offer(world, { stock: [5, 0, 5] });
    const coffee = await offer(world, { stock: [0, 5, 5] });
    const both = [
      [shirt, 1],
      [coffee, 1],
    ] as const;
    const preview = async () =>
      (
        await staff.previewRouting({
          body: { channel: world.channel, lines: both.map(([{ sku }, quantity]) => ({ sku, quantity })) },
        })
      ).body;

    expect(await preview()).toMatchObject({
      parcels: [{ locationId: third }],
      rejected: expect.arrayContaining([{ locationId: first, reason: 'more_parcels' }]),
    });
    expect(sourcesOf(await buy(world, both))).toEqual([[third], [third]]);
    expect((await preview()).rejected).toContainEqual({ locationId: third, reason: 'no_capacity' });

    const order = await buy(world, both);
    expect(sourcesOf(order)).toEqual([[first], [second]]);
    expect(await refusalOf(buy(world, both))).toMatchObject({ status: 409, code: 'INSUFFICIENT_STOCK' });

    await staff.cancelOrder({ orderId: order.orderId, body: {} });
    expect(sourcesOf(await buy(world, both))).toEqual([[first], [second]]);
  });

  it('are shipped and picked up in one order, with a fee for each group and one payment', async () => {
    const world = await openWorld({ locations: 2 });
    const [first, second] = world.locations;
    const shirt = await offer(world, { price: 100_000, stock: [5, 0] });
    const coffee = await offer(world, { price: 50_000, stock: [5, 5] });

    const order = await buy(
      world,
      [
        [shirt, 1],
        [coffee, 2],
      ],
      [
        { ...shipping.delivery, skus: [shirt.sku] },
        { method: 'pickup', locationId: second ?? '', skus: [coffee.sku] },
      ],
    );
    const { body: seen } = await staff.getOrder({ orderId: order.orderId });

    expect(sourcesOf(order)).toEqual([[first], [second]]);
    expect(order.totals).toMatchObject({ goods: 200_000, delivery: 20_000, total: 220_000 });
    expect(seen.groups).toMatchObject([
      { groupId: 'g1', method: 'ship', fee: 20_000, lineIds: [order.lines[0]?.lineId] },
      { groupId: 'g2', method: 'pickup', fee: 0, locationId: second, lineIds: [order.lines[1]?.lineId] },
    ]);
    expect(seen).toMatchObject({
      delivery: { method: 'ship', address: { city: 'Bandung' } },
      fulfilment: 'open',
    });
    const left = buy(world, [[shirt, 1]], [{ ...shipping.delivery, skus: [coffee.sku] }]);
    expect(await refusalOf(left)).toMatchObject({ status: 400, code: 'INVALID_REQUEST' });
  });

  it('of a day can be routed again by other rules, with nothing written', async () => {
    const world = await openWorld({ locations: 2 });
    const [first, second] = world.locations;
    const shirt = await offer(world, { stock: [5, 5] });
    const placed = await buy(world, [[shirt, 2]]);
    await shop.settle();
    const day = placed.placedAt.slice(0, 10);

    const { body } = await admin.replayRouting({
      body: {
        channel: world.channel,
        day,
        rules: { order: ['cost'], locations: [{ locationId: first, parcelCost: 500 }] },
      },
    });

    expect(sourcesOf(placed)).toEqual([[first]]);
    expect(body).toMatchObject({
      isComplete: true,
      before: { orders: 1, parcels: 1, splitRate: 0, cost: 0, unroutedUnits: 0 },
      after: { orders: 1, parcels: 1, cost: 0 },
    });
    expect(second).toBeDefined();
  });
});

import { describe, expect, it } from '@jest/globals';
import { buyOne } from '../support/shop/buying.ts';
import { shop } from '../support/shop/shop.ts';
import { offer, openWorld, type World } from '../support/shop/world.ts';

const staff = shop.as('support');

/** Ids of the open orders of a channel, over all pages. */
const openOrdersOf = async ({ channel }: World): Promise<readonly string[]> => {
  const found: string[] = [];
  let cursor: string | undefined;
  do {
    const { body } = await staff.listOrders({ channel, status: 'confirmed', limit: 100, cursor });
    found.push(...body.data.map(({ orderId }) => orderId));
    cursor = body.page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return found;
};

describe('an order that nobody pays', () => {
  it('is found by staff, who cancel it and have its stock back', async () => {
    const world = await openWorld({
      channel: { paymentMethods: [{ method: 'cash', guests: true }, { method: 'sandbox' }] },
    });
    const batik = await offer(world, { price: 100_000, stock: [3] });
    const stock = async () =>
      (await shop.guest.getAvailability({ sku: batik.sku, channel: world.channel })).body.total;
    expect(await buyOne(world, batik, 3)).toBe('201 confirmed');
    expect(await stock()).toBe(0);

    const [orderId = ''] = await openOrdersOf(world);
    const cancelled = await staff.cancelOrder({ orderId, body: { reason: 'nobody came for it' } });
    await shop.settle();

    expect(cancelled.body.status).toBe('cancelled');
    expect(await stock()).toBe(3);
    expect(await openOrdersOf(world)).toEqual([]);
  });

  it('is found by its number, its address and its goods', async () => {
    const world = await openWorld({
      channel: { paymentMethods: [{ method: 'cash', guests: true }] },
    });
    const batik = await offer(world, { price: 100_000, stock: [1] });
    await buyOne(world, batik);
    await shop.settle();
    const idsOf = async (query: Parameters<typeof staff.listOrders>[0]) =>
      (await staff.listOrders(query)).body.data.map(({ orderId }) => orderId);
    const [order] = (await staff.listOrders({ channel: world.channel })).body.data;
    const { body } = await staff.getOrder({ orderId: order?.orderId ?? '' });

    expect(await idsOf({ number: order?.number.replaceAll('-', '') })).toEqual([body.orderId]);
    expect(await idsOf({ sku: batik.sku })).toEqual([body.orderId]);
    expect(await idsOf({ email: body.contact?.email, channel: world.channel })).toEqual([body.orderId]);
    expect(order).toMatchObject({ fulfilment: 'open', status: 'confirmed' });
  });

  it('keeps its stock without a time limit once staff confirm it', async () => {
    const world = await openWorld({
      channel: { paymentMethods: [{ method: 'cash', guests: true }] },
    });
    const batik = await offer(world, { price: 100_000, stock: [1] });
    await buyOne(world, batik);
    const [orderId = ''] = await openOrdersOf(world);

    const { body } = await staff.confirmOrder({ orderId });

    expect(body).toMatchObject({ status: 'confirmed' });
    expect(body).not.toHaveProperty('expiresAt');
  });
});

import { describe, expect, it } from '@jest/globals';
import { buyOne, shipping } from '../support/shop/buying.ts';
import { refusalOf } from '../support/shop/refusal.ts';
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

describe('what one order, and one buyer, may take without paying', () => {
  it('is limited in units by the SKU and by the channel, in the cart and again at checkout', async () => {
    const world = await openWorld({ channel: { orderLimits: { unitsPerSku: 20 } } });
    const tea = await offer(world, { stock: [100], orderQuantity: { minimum: 6, multipleOf: 6 } });
    const { body: cart } = await shop.guest.openCart({
      body: { channel: world.channel, lines: [{ sku: tea.sku, quantity: 18 }] },
    });
    const token = { cartToken: cart.cartToken ?? '' };
    const set = (quantity: number) =>
      refusalOf(shop.guest.setCartLine({ cartId: cart.cartId, sku: tea.sku, body: { quantity } }, token));

    expect(await set(7)).toMatchObject({
      status: 422,
      code: 'QUANTITY_NOT_ALLOWED',
      errors: [
        {
          pointer: '/body/quantity',
          detail: expect.stringContaining('at least 6 and at most 20 units, in multiples of 6'),
        },
      ],
    });
    expect(await set(24)).toMatchObject({ code: 'QUANTITY_NOT_ALLOWED' });
    const { body: channel } = await shop.as('admin').getChannel({ code: world.channel });
    const { code, version, ...terms } = channel;
    await shop
      .as('admin')
      .putChannel({ code, body: { ...terms, orderLimits: { unitsPerSku: 12 } } }, { ifMatch: version });
    await shop.advanceClock('PT3S');
    const refused = await refusalOf(shop.guest.checkout({ cartId: cart.cartId, body: shipping }, token));

    expect(refused).toMatchObject({
      code: 'QUANTITY_NOT_ALLOWED',
      errors: [{ pointer: `/cart/lines/${tea.sku}/quantity` }],
    });
  });

  it('is limited to so many open unpaid orders, however many are placed at once, until one is cancelled', async () => {
    const world = await openWorld({ channel: { orderLimits: { unpaidOrders: 3 } } });
    const batik = await offer(world, { stock: [100] });
    const contact = { name: 'Mono', email: `${shop.unique('mono').toLowerCase()}@example.com` };
    const buy = () => buyOne(world, batik, 1, contact);

    const answers = await Promise.all(Array.from({ length: 6 }, buy));
    expect(answers.filter((answer) => answer === '201 confirmed')).toHaveLength(3);
    expect(answers.filter((answer) => answer === '409 TOO_MANY_UNPAID_ORDERS')).toHaveLength(3);
    const [orderId = ''] = await openOrdersOf(world);
    await staff.cancelOrder({ orderId, body: {} });

    expect(await buy()).toBe('201 confirmed');
    expect(await buy()).toBe('409 TOO_MANY_UNPAID_ORDERS');
  });
});

import { describe, expect, it } from '@jest/globals';
import { shipping } from '../support/shop/buying.ts';
import { fulfilmentsOf } from '../support/shop/fulfilling.ts';
import { oncePerFact } from '../support/shop/once-per-fact.ts';
import { refusalOf } from '../support/shop/refusal.ts';
import { shop } from '../support/shop/shop.ts';
import { offer, openWorld } from '../support/shop/world.ts';

const agent = shop.as('support');
const clerk = shop.as('store-clerk');

describe('a customer on the phone', () => {
  it('gets a draft order with a discount within the limits of the agent, and pays by a link', async () => {
    const world = await openWorld();
    const batik = await offer(world, { price: 100_000 });
    const { body: draft } = await agent.openCart({
      body: {
        channel: world.channel,
        draft: { customerId: 'on-the-phone', expiresInMinutes: 60 },
        lines: [{ sku: batik.sku, quantity: 2 }],
      },
    });
    const { cartId } = draft;
    const { body: open } = await agent.listDrafts({ channel: world.channel, limit: 100 });

    const tooMuch = await refusalOf(
      agent.setCartDiscount({ cartId, body: { percent: 15, reason: 'goodwill' } }),
    );
    await agent.setCartDiscount({ cartId, body: { percent: 10, reason: 'goodwill' } });
    const { body: order } = await agent.checkout({
      cartId,
      body: { ...shipping, giftMessage: 'Selamat!', payment: { method: 'sandbox', expiresInMinutes: 120 } },
    });
    const { orderId } = order;
    const { body: link } = await agent.getPayLink({ orderId });
    const page = await (await fetch(link.url)).text();
    const sent = await fetch(link.url, { method: 'POST', redirect: 'manual' });
    await fetch(sent.headers.get('location') ?? '', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ outcome: 'paid' }),
    });
    await agent.setOrderNotes({ orderId, body: { tags: ['phone'], giftMessage: 'Selamat ya!' } });
    await shop.settle();

    expect(open.data).toMatchObject([{ cartId, units: 2 }]);
    expect(tooMuch.code).toBe('DISCOUNT_ABOVE_LIMIT');
    expect(order.totals).toMatchObject({ goods: 200_000, discount: 20_000 });
    expect(Date.parse(order.expiresAt ?? '') - Date.parse(order.placedAt)).toBe(120 * 60_000);
    expect(page).toContain('Pay IDR 200000');
    expect(sent.status).toBe(303);
    const { body: paid } = await agent.getOrder({ orderId });
    expect([paid.status, paid.customerId]).toEqual(['paid', draft.customerId]);
    expect(paid).toMatchObject({ tags: ['phone'], giftMessage: 'Selamat ya!' });
    const { body: tagged } = await agent.listOrders({ channel: world.channel, tag: 'phone', limit: 10 });
    expect(tagged.data.map((row) => row.orderId)).toEqual([orderId]);
    expect(await (await fetch(link.url)).text()).toContain('this order is paid');
  });
});

describe('a paid order that a customer wants changed', () => {
  it('is edited with the difference refunded, and then with the difference paid by a link', async () => {
    const seller = { entity: 'satu-ritel', name: 'PT Satu Ritel' };
    const world = await openWorld({ channel: { seller } });
    const batik = await offer(world, { price: 100_000, stock: [5] });
    const scarf = await offer(world, { price: 60_000, stock: [5] });
    const lines = [{ sku: batik.sku, quantity: 2 }];
    const { body: cart } = await agent.openCart({ body: { channel: world.channel, draft: {}, lines } });
    const { body: order } = await agent.checkout({
      cartId: cart.cartId,
      body: { ...shipping, payment: { method: 'sandbox' } },
    });
    const { orderId } = order;
    await payByLink(orderId);
    const { lineId = '' } = (await agent.getOrder({ orderId })).body.lines[0] ?? {};
    const swap = { swap: [{ lineId, quantity: 1, sku: scarf.sku }] };

    const { body: cheaper } = await agent.previewOrderEdit({ orderId, body: swap });
    await agent.editOrder({ orderId, body: { ...swap, difference: cheaper.difference } });
    await shop.settle();
    const { body: refunded } = await agent.getOrder({ orderId });
    const add = { add: [{ sku: batik.sku, quantity: 2 }] };
    const { body: dearer } = await agent.previewOrderEdit({ orderId, body: add });
    const stale = await refusalOf(agent.editOrder({ orderId, body: { ...add, difference: 1 } }));
    await agent.editOrder({ orderId, body: { ...add, difference: dearer.difference } });
    const { body: held } = await agent.getOrder({ orderId });
    await payByLink(orderId);
    const { body: paid } = await agent.getOrder({ orderId });

    await shop.settle();
    const invoices = oncePerFact(await shop.events('InvoiceIssued', { orderId }));
    const notes = oncePerFact(await shop.events('CreditNoteIssued', { orderId }));

    expect(invoices.map(({ data }) => data['total'])).toEqual([order.totals.total, 200_000]);
    expect(notes.map(({ data }) => [data['invoice'], data['total']])).toEqual([
      [invoices[0]?.data['number'], 40_000],
    ]);
    expect([cheaper.difference, dearer.difference, stale.code]).toEqual([-40_000, 200_000, 'EDIT_CHANGED']);
    expect(refunded).toMatchObject({ status: 'paid', payment: { refunded: 40_000 } });
    expect(held).toMatchObject({ status: 'paid', hold: { reason: 'balance_due' } });
    expect(paid.hold).toBeUndefined();
    expect(paid.payment.captured).toBe(order.totals.total + 200_000);
    const units = (await fulfilmentsOf({ orderId, orderToken: order.orderToken })).flatMap(
      (each) => each.lines,
    );
    expect(units.map(({ sku, quantity }) => [sku, quantity]).sort()).toEqual(
      [
        [batik.sku, 1],
        [batik.sku, 2],
        [scarf.sku, 1],
      ].sort(),
    );
  });
});

const payByLink = async (orderId: string): Promise<void> => {
  const { body: link } = await agent.getPayLink({ orderId });
  const sent = await fetch(link.url, { method: 'POST', redirect: 'manual' });
  await fetch(sent.headers.get('location') ?? '', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ outcome: 'paid' }),
  });
  await shop.settle();
};

describe('goods that a store sells and does not have', () => {
  it('are paid at its till and sent from elsewhere, and not prepared before', async () => {
    const world = await openWorld({ locations: 2 });
    const [store, warehouse] = world.locations;
    const batik = await offer(world, { price: 100_000, stock: [0, 5] });
    const lines = [{ sku: batik.sku, quantity: 1 }];
    const { body: cart } = await clerk.openCart({ body: { channel: world.channel, soldAt: store, lines } });

    const { body: order } = await clerk.checkout({
      cartId: cart.cartId,
      body: { ...shipping, soldAt: store, payment: { method: 'cash' } },
    });
    await shop.settle();
    const { orderId } = order;
    const opened = { orderId, orderToken: order.orderToken };
    const before = await fulfilmentsOf(opened);
    await clerk.payOrder({ orderId, body: { method: 'cash' } });
    await shop.settle();

    const { body: paid } = await clerk.getOrder({ orderId });
    expect(Date.parse(order.expiresAt ?? '') - Date.parse(order.placedAt)).toBe(30 * 60_000);
    expect(before).toEqual([]);
    expect(paid).toMatchObject({ status: 'paid', soldAt: store });
    expect(await fulfilmentsOf(opened)).toMatchObject([{ locationId: warehouse, method: 'ship' }]);
    expect(oncePerFact(await shop.events('FulfilmentCreated', { orderId }))).toHaveLength(1);
  });
});

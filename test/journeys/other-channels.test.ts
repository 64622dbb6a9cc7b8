import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { shipping } from '../support/shop/buying.ts';
import { oncePerFact } from '../support/shop/once-per-fact.ts';
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

describe('a till that sold without a network', () => {
  it('has its sales accepted once, and its conflicts listed until staff settle them', async () => {
    const world = await openWorld();
    const [locationId] = world.locations;
    const batik = await offer(world, { price: 100_000, stock: [2] });
    const manager = shop.as('admin');
    const sale = (quantity: number, unitPrice: number) => ({
      saleId: `till-${randomUUID()}`,
      lines: [{ sku: batik.sku, quantity, unitPrice }],
      total: quantity * unitPrice,
    });
    const now = await shop.now();
    const sales = [sale(1, 100_000), sale(3, 90_000)].map((each) => ({ ...each, soldAt: now }));
    const batch = { body: { channel: world.channel, locationId, sales } };

    const { body: first } = await manager.recordOfflineSales(batch);
    const { body: again } = await manager.recordOfflineSales(batch);
    await shop.settle();
    const { body: open } = await manager.listOfflineConflicts({ locationId });
    const [, second] = first.results;
    const saleId = second?.saleId ?? '';
    await manager.settleOfflineSale({ saleId, body: { as: 'accepted' } });

    expect(again).toEqual(first);
    expect(first.results.map(({ outcome }) => outcome)).toEqual(['accepted', 'conflicted']);
    expect(open.data).toMatchObject([
      { saleId, conflicts: [{ kind: 'price_changed' }, { kind: 'stock_gone' }] },
    ]);
    expect((await manager.listOfflineConflicts({ locationId })).body.data).toEqual([]);
    expect(oncePerFact(await shop.events('OfflineSaleConflicted', { saleId }))).toHaveLength(1);
    const { body: stock } = await manager.getStock({ locationId, sku: batik.sku });
    expect(stock).toMatchObject({ onHand: 0, available: 0, committed: 0 });
  });
});

describe('an order of a marketplace', () => {
  it('is taken in once at the told prices, is prepared where its goods are, and is paid back when cancelled', async () => {
    const world = await openWorld();
    const batik = await offer(world, { price: 100_000, stock: [3] });
    const staff = shop.as('admin');
    const [locationId] = world.locations;
    const sent = {
      marketplace: 'toko',
      number: `INV-${randomUUID()}`,
      body: {
        channel: world.channel,
        orderedAt: await shop.now(),
        contact: { name: 'Sari' },
        address: { line1: 'Jl. Melati 1', city: 'Bandung', country: 'ID' },
        lines: [{ sku: batik.sku, quantity: 2, unitPrice: 90_000 }],
        shippingFee: 10_000,
        commission: 4_000,
        total: 190_000,
      },
    };

    const { body: taken } = await staff.takeMarketplaceOrder(sent);
    const { body: again } = await staff.takeMarketplaceOrder(sent);
    const lines = [{ sku: 'NO-SUCH-SKU', quantity: 1, unitPrice: 180_000 }];
    const unknown = await refusalOf(
      staff.takeMarketplaceOrder({ ...sent, number: `INV-${randomUUID()}`, body: { ...sent.body, lines } }),
    );
    const unsigned = await shop.fetch(`/v1/marketplace-notifications/shopify/${sent.body.channel}`, {
      method: 'POST',
      headers: { 'x-shopify-topic': 'orders/paid', 'x-shopify-hmac-sha256': 'guessed' },
      body: '{}',
    });
    await shop.settle();
    const { orderId } = taken;
    const { body: prepared } = await staff.listOrderFulfilments({ orderId });
    await staff.cancelOrder({ orderId, body: {} });
    await shop.settle();

    expect(again).toEqual(taken);
    expect(unknown.code).toBe('UNKNOWN_MARKETPLACE_SKU');
    expect(unsigned.status).toBe(401);
    expect(prepared.data).toMatchObject([{ locationId, method: 'ship', lines: [{ quantity: 2 }] }]);
    const { body: order } = await staff.getOrder({ orderId });
    expect(order).toMatchObject({ status: 'cancelled', payment: { captured: 190_000, refunded: 190_000 } });
    const { body: stock } = await staff.getStock({ locationId, sku: batik.sku });
    expect(stock).toMatchObject({ available: 3, committed: 0 });
  });
});

describe('a connected marketplace', () => {
  it('is told stock through its outages, has its orders taken in and cancelled both ways, and is settled', async () => {
    const world = await openWorld();
    const { channel } = world;
    const batik = await offer(world, { price: 100_000, stock: [5] });
    const staff = shop.as('admin');
    const marketplace = 'sandbox';
    const theirShop = `shop-${randomUUID()}`;
    const known = await staff.getMarketplace({ marketplace }).catch(() => undefined);
    await staff.connectMarketplace(
      { marketplace, body: { channel, settings: { shop: theirShop } } },
      { ifMatch: known?.body.version ?? 0 },
    );
    const listingId = `L-${randomUUID()}`;
    const price = { amount: 95_000, currency: 'IDR' };
    await staff.putMarketplaceListing(
      { marketplace, sku: batik.sku, body: { ids: { listingId }, price } },
      { ifMatch: 0 },
    );
    /** Until nothing waits: the run each minute may be at it, and calls fail. */
    const told = async () => {
      await shop.settle();
      await shop.advanceClock('PT6S');
      for (let tries = 0; tries < 8; tries += 1) {
        await staff.synchroniseMarketplace({ marketplace, body: {} });
        const { body } = await staff.listMarketplaceUpdates({ marketplace });
        if (body.data.length === 0) break;
      }
      return (await shop.guest.getSandboxMarketplace({ shop: theirShop })).body;
    };
    const buys = (number: string, event: 'order' | 'cancellation', quantity = 1) =>
      shop.guest.orderAtSandboxMarketplace({
        shop: theirShop,
        body: {
          event,
          channel,
          number,
          lines: [{ sku: batik.sku, quantity, unitPrice: 95_000 }],
          commission: 5000,
          duplicate: 1,
        },
      });
    const [first, second] = [`N-${randomUUID()}`, `N-${randomUUID()}`];

    const opened = await told();
    await shop.guest.putSandboxMarketplace({
      shop: theirShop,
      body: { outage: 'timeout_after_accepting', times: 2 },
    });
    await buys(first, 'order', 2);
    await buys(second, 'order');
    const sold = await told();
    await buys(second, 'cancellation');
    const { body: taken } = await staff.getMarketplaceOrder({ marketplace, number: first });
    await staff.cancelOrder({ orderId: taken.orderId, body: {} });
    const after = await told();
    const { body: payout } = await staff.recordMarketplacePayout({
      marketplace,
      payoutId: `PO-${randomUUID()}`,
      body: { currency: 'IDR' },
    });

    expect(opened.listings).toMatchObject([{ listingId, quantity: 5, price }]);
    expect(sold.listings).toMatchObject([{ quantity: 2 }]);
    expect(after.listings).toMatchObject([{ quantity: 5 }]);
    expect(after.orders.map(({ status }) => status)).toEqual(['cancelled', 'cancelled']);
    const outcomes = payout.lines.map(({ kind, outcome }) => `${kind} ${outcome}`);
    expect(outcomes.sort()).toEqual(['refund matched', 'refund matched', 'sale matched', 'sale matched']);
  });
});

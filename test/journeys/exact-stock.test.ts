import { describe, expect, it } from '@jest/globals';
import { refusalOf } from '../support/shop/refusal.ts';
import { shop } from '../support/shop/shop.ts';
import { offer, openWorld } from '../support/shop/world.ts';

describe('stock that is counted, adjusted or set aside wrongly', () => {
  it('stays as it is, says what is there, and leaves no movement behind', async () => {
    const world = await openWorld();
    const goods = await offer(world, { stock: [5] });
    const place = { locationId: world.locations[0], sku: goods.sku };
    const manager = shop.as('store-manager');
    await shop.settle();
    const before = await manager.listMovements(place);

    const miscounted = await refusalOf(
      manager.setStock({ ...place, body: { onHand: 9, expectedOnHand: 4 } }),
    );
    const tooMany = await refusalOf(
      manager.adjustStock({ body: { ...place, quantity: -6, reason: 'damaged' } }),
    );
    const poolTooLarge = await refusalOf(
      manager.setChannelRules(
        { ...place, body: { channels: { [world.channel]: { pool: 6 } } } },
        { ifMatch: 0 },
      ),
    );
    const nowhere = await refusalOf(
      manager.setStock({ locationId: 'nowhere', sku: goods.sku, body: { onHand: 1, expectedOnHand: 0 } }),
    );
    const unstocked = await refusalOf(
      manager.adjustStock({
        body: { ...place, sku: shop.unique('SKU'), quantity: 1, reason: 'received' },
      }),
    );
    const noLedger = await refusalOf(manager.listMovements({ ...place, sku: shop.unique('SKU') }));
    await shop.settle();

    expect(miscounted).toMatchObject({ status: 412, code: 'EXPECTED_STOCK_DIFFERS' });
    expect(miscounted.document).toMatchObject({ currentOnHand: 5 });
    expect(
      [tooMany, poolTooLarge, nowhere, unstocked, noLedger].map(({ status, code }) => [status, code]),
    ).toEqual([
      [409, 'INSUFFICIENT_STOCK'],
      [422, 'POOLS_EXCEED_STOCK'],
      [404, 'LOCATION_NOT_FOUND'],
      [404, 'STOCK_NOT_FOUND'],
      [404, 'STOCK_NOT_FOUND'],
    ]);
    expect((await manager.getStock(place)).body).toMatchObject({ onHand: 5, available: 5 });
    expect((await manager.listMovements(place)).body).toEqual(before.body);
  });
});

describe('what can be promised of a SKU', () => {
  it('is told under another name of it, is 0 where it was never stocked, and is no answer where there is no such SKU', async () => {
    const world = await openWorld();
    const goods = { productId: shop.unique('product'), sku: shop.unique('SKU') };
    const former = shop.unique('OLD');
    await shop.as('admin').putProduct({
      productId: goods.productId,
      body: {
        name: 'Kemeja',
        variants: [{ sku: goods.sku, aliases: [former] }],
        publish: { [world.channel]: {} },
      },
    });
    const ask = (sku: string) => shop.guest.getAvailability({ sku, channel: world.channel });

    const { body: unstocked } = await ask(goods.sku);
    await shop.as('admin').setStock({
      locationId: world.locations[0],
      sku: goods.sku,
      body: { onHand: 4, expectedOnHand: 0 },
    });
    const { body: renamed } = await ask(former);
    const unknown = await refusalOf(ask(shop.unique('SKU')));

    expect([unstocked.total, unstocked.band]).toEqual([0, 'none']);
    expect(renamed).toMatchObject({ sku: goods.sku, askedFor: former, total: 4 });
    expect(unknown).toMatchObject({
      status: 404,
      code: 'SKU_NOT_FOUND',
      errors: [{ pointer: '/query/sku' }],
    });
  });
});

describe('a hold that runs out after its shelf was spread and folded', () => {
  it('gives every unit back to where it can be sold', async () => {
    const world = await openWorld();
    const goods = await offer(world, { stock: [6] });
    const place = { locationId: world.locations[0], sku: goods.sku };
    const admin = shop.as('admin');
    await admin.setShards({ ...place, body: { shards: 3 } });
    const { body: hold } = await admin.placeHold({
      body: { channel: world.channel, lines: [{ sku: goods.sku, quantity: 5 }], expiresIn: 'PT10M' },
    });
    await admin.setShards({ ...place, body: { shards: 1 } });

    await shop.advanceClock('PT11M');
    const movements: { readonly bucket: string; readonly version: number; readonly at: string }[] = [];
    let cursor: string | undefined;
    do {
      const page = { limit: 2, cursor };
      const { body } = await admin.listMovements({ ...place, ...page });
      movements.push(...body.data);
      cursor = body.page.nextCursor ?? undefined;
    } while (cursor !== undefined);

    const { body } = await shop.guest.getAvailability({ sku: goods.sku, channel: world.channel });
    expect((await admin.getHold({ holdId: hold.holdId })).body.status).toBe('expired');
    expect(body.total).toBe(6);
    // The ledger of all buckets, newest first, each movement once whatever the size of a page.
    const times = movements.map(({ at }) => at);
    expect(times).toEqual([...times].sort().reverse());
    expect(new Set(movements.map(({ bucket }) => bucket)).size).toBe(3);
    expect(new Set(movements.map(({ bucket, version }) => `${bucket}:${version}`)).size).toBe(
      movements.length,
    );
    expect((await admin.getStock(place)).body).toMatchObject({ onHand: 6, available: 6, reserved: 0 });
  });
});

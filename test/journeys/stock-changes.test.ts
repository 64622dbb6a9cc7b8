import { describe, expect, it } from '@jest/globals';
import { buyOne } from '../support/shop/buying.ts';
import { refusalOf } from '../support/shop/refusal.ts';
import { shop } from '../support/shop/shop.ts';
import { offer, openWorld } from '../support/shop/world.ts';

/** A change appears in the feed when it has settled. */
const settled = async () => {
  await shop.settle();
  await shop.advanceClock('PT6S');
};

describe('what changed in the stock of a channel', () => {
  it('is told in the order of change, each SKU once with its true figure and band, and goes on from a cursor', async () => {
    const world = await openWorld({ channel: { scarcity: { last: 2, low: 8 } } });
    const [shirt, scarf] = [await offer(world, { stock: [10] }), await offer(world, { stock: [3] })];
    const client = shop.as('admin');
    await settled();
    const first = await client.listStockChanges({ channel: world.channel });

    await buyOne(world, shirt, 4);
    await settled();
    await buyOne(world, scarf, 2);
    await settled();
    const cursor = first.body.cursor ?? '';
    const second = await client.listStockChanges({ channel: world.channel, cursor, limit: 1 });
    const third = await client.listStockChanges({
      channel: world.channel,
      cursor: second.body.cursor ?? '',
      limit: 1,
    });
    const fourth = await client.listStockChanges({
      channel: world.channel,
      cursor: third.body.cursor ?? '',
    });

    const short = (body: typeof first.body) =>
      body.data.map(({ sku, availableToPromise, band }) => [sku, availableToPromise, band]);
    expect(short(first.body).sort()).toEqual(
      [
        [shirt.sku, 10, 'plenty'],
        [scarf.sku, 3, 'low'],
      ].sort(),
    );
    expect(short(second.body)).toEqual([[shirt.sku, 6, 'low']]);
    expect(short(third.body)).toEqual([[scarf.sku, 1, 'last-2']]);
    expect(fourth.body).toMatchObject({ data: [], hasMore: false });
  });

  it('is each channel’s own affair', async () => {
    const world = await openWorld();

    const answer = await refusalOf(shop.guest.listStockChanges({ channel: world.channel }));

    expect(answer).toMatchObject({ status: 401 });
  });

  it('follows a share of stock that is hidden from it', async () => {
    const world = await openWorld();
    const goods = await offer(world, { stock: [10] });
    await shop.as('admin').setChannelRules(
      {
        locationId: world.locations[0],
        sku: goods.sku,
        body: { channels: { [world.channel]: { capPercent: 50 } } },
      },
      { ifMatch: 0 },
    );
    await settled();

    const { body } = await shop.as('admin').listStockChanges({ channel: world.channel });

    expect(body.data).toMatchObject([{ sku: goods.sku, availableToPromise: 5, band: 'last-5' }]);
  });
});

describe('stock that runs out', () => {
  it('is low once, gone once and back once, over all its shards', async () => {
    const world = await openWorld({ channel: { scarcity: { last: 1, low: 2 } } });
    const goods = await offer(world, { stock: [9] });
    const place = { locationId: world.locations[0], sku: goods.sku };
    const admin = shop.as('admin');
    await admin.setShards({ ...place, body: { shards: 3 } });
    await shop.settle();

    await buyOne(world, goods, 7);
    await shop.settle();
    await buyOne(world, goods, 1);
    await shop.settle();
    await buyOne(world, goods, 1);
    await shop.settle();
    await admin.adjustStock({ body: { ...place, quantity: 4, reason: 'received' } });
    await shop.settle();

    const about = { sku: goods.sku };
    const said = async (type: string) =>
      new Set((await shop.events(type, about)).map(({ metadata }) => metadata.eventId)).size;
    const [low] = await shop.events('LowStock', about);
    expect(low?.data).toEqual({ ...about, channel: world.channel, availableToPromise: 2, threshold: 2 });
    expect([await said('LowStock'), await said('StockDepleted'), await said('StockReplenished')]).toEqual([
      1, 1, 2,
    ]);
  });
});

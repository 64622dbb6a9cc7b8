import { describe, expect, it } from '@jest/globals';
import { buyOne, shipping } from '../support/shop/buying.ts';
import { shop } from '../support/shop/shop.ts';
import { offer, openWorld } from '../support/shop/world.ts';

const refusal = (call: Promise<unknown>) =>
  call.then(
    () => 'no refusal',
    (error: unknown) => error,
  );

/** A store that sells in two channels: its own till and the web. */
const twoChannels = async (onHand: number) => {
  const till = await openWorld();
  const goods = await offer(till, { stock: [onHand] });
  const web = { ...till, channel: shop.unique('web') };
  const { body: channel } = await shop.guest.getChannel({ code: till.channel });
  const { code: _code, version: _version, ...body } = channel;
  await shop.as('admin').putChannel({ code: web.channel, body });
  const { body: product } = await shop
    .as('admin')
    .getProduct({ productId: goods.productId, channel: till.channel });
  await shop.as('admin').putProduct(
    {
      productId: goods.productId,
      body: {
        name: product.name,
        variants: [{ sku: goods.sku }],
        publish: { [till.channel]: {}, [web.channel]: {} },
      },
    },
    { ifMatch: product.version },
  );
  const place = { locationId: till.locations[0], sku: goods.sku };
  const promised = async (channelCode: string) =>
    (await shop.guest.getAvailability({ sku: goods.sku, channel: channelCode })).body.total;
  return { till, web, goods, place, promised };
};

describe('units set aside for a channel', () => {
  it('are promised and sold only there', async () => {
    const { till, web, goods, place, promised } = await twoChannels(5);
    await shop
      .as('admin')
      .setChannelRules({ ...place, body: { channels: { [web.channel]: { pool: 3 } } } }, { ifMatch: 0 });

    const before = [await promised(till.channel), await promised(web.channel)];
    const sold = [await buyOne(till, goods, 2), await buyOne(till, goods, 1)];

    expect(before).toEqual([2, 5]);
    expect(sold).toEqual(['201 confirmed', '409 INSUFFICIENT_STOCK']);
    expect(await promised(web.channel)).toBe(3);
  });

  it('are sold elsewhere only when a manager says why, and that is told', async () => {
    const { till, web, goods, place } = await twoChannels(2);
    const manager = shop.as('admin');
    await manager.setChannelRules(
      { ...place, body: { channels: { [web.channel]: { pool: 2 } } } },
      { ifMatch: 0 },
    );
    const { body: cart } = await manager.openCart({
      body: { channel: till.channel, lines: [{ sku: goods.sku, quantity: 1 }] },
    });
    const body = { ...shipping, poolOverride: { reason: 'Customer drove two hours' } };

    const byClerk = await refusal(shop.as('store-clerk').checkout({ cartId: cart.cartId, body }));
    const placed = await manager.checkout({ cartId: cart.cartId, body });
    await shop.settle();
    const [breach] = await shop.events('ChannelPoolBreached', { orderId: placed.body.orderId });

    expect(byClerk).toMatchObject({ status: 403 });
    expect(placed.body.status).toBe('confirmed');
    expect(breach?.data).toMatchObject({
      reason: 'Customer drove two hours',
      breaches: [{ pool: web.channel, quantity: 1 }],
    });
  });

  it('cannot be more than there are', async () => {
    const { web, place } = await twoChannels(2);

    const answer = await refusal(
      shop
        .as('admin')
        .setChannelRules({ ...place, body: { channels: { [web.channel]: { pool: 3 } } } }, { ifMatch: 0 }),
    );

    expect(answer).toMatchObject({ status: 422, code: 'POOLS_EXCEED_STOCK' });
  });
});

describe('units hidden from a channel', () => {
  it('are a share of what is available, and follow it every minute', async () => {
    const { till, web, goods, place, promised } = await twoChannels(10);
    await shop
      .as('admin')
      .setChannelRules(
        { ...place, body: { channels: { [web.channel]: { capPercent: 50 } } } },
        { ifMatch: 0 },
      );
    const before = await promised(web.channel);
    await buyOne(till, goods, 6);

    await shop.advanceClock('PT1M');

    expect([before, await promised(web.channel), await promised(till.channel)]).toEqual([5, 2, 4]);
  });
});

describe('units that a channel does not show', () => {
  it('are left out of every figure, and sold all the same to who asks for what is there', async () => {
    const world = await openWorld({ channel: { threshold: 2 } });
    const goods = await offer(world, { stock: [5] });
    await shop.settle();
    await shop.advanceClock('PT6S');

    const { body: shown } = await shop.guest.getAvailability({
      sku: goods.sku,
      channel: world.channel,
      explain: true,
    });
    const { body: page } = await shop.guest.getSku({ sku: goods.sku, channel: world.channel });
    const { body: feed } = await shop.as('admin').listStockChanges({ channel: world.channel });
    const sold = await buyOne(world, goods, 5);

    expect([shown.total, shown.band, shown.threshold]).toEqual([3, 'last-5', 2]);
    expect(page.availability?.available).toBe(3);
    expect(feed.data).toMatchObject([{ sku: goods.sku, availableToPromise: 3 }]);
    expect(sold).toBe('201 confirmed');
  });
});

describe('pools that follow sales', () => {
  it('move to the channel that sells, and their sum stays', async () => {
    const { till, web, goods, place } = await twoChannels(20);
    const manager = shop.as('admin');
    await manager.setChannelRules(
      {
        ...place,
        body: { channels: { [web.channel]: { pool: 5 }, [till.channel]: { pool: 5 } }, rebalance: true },
      },
      { ifMatch: 0 },
    );
    await buyOne(web, goods, 4);
    await shop.settle();

    await shop.advanceClock('PT61M');

    const { body } = await manager.getChannelRules(place);
    const pools = [
      body.channels[web.channel]?.poolAvailable ?? 0,
      body.channels[till.channel]?.poolAvailable ?? 0,
    ];
    expect(pools).toEqual([5, 1]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { buyOne } from '../support/shop/buying.ts';
import { refusalOf } from '../support/shop/refusal.ts';
import { shop } from '../support/shop/shop.ts';
import { offer, openWorld, type World } from '../support/shop/world.ts';

/** Every change has reached the index, and the next list looks for it. */
const indexed = async (): Promise<void> => {
  await shop.settle();
  await shop.advanceClock('PT1S');
};

const listed = async (channel: string, query: { readonly q?: string; readonly category?: string } = {}) => {
  const { body } = await shop.guest.listProducts({ channel, ...query });
  return body.data;
};

const secondChannel = async (world: World): Promise<string> => {
  const code = shop.unique('app');
  const { body } = await shop.guest.getChannel({ code: world.channel });
  const { code: _code, version: _version, ...same } = body;
  await shop.as('admin').putChannel({ code, body: { ...same, locations: [...same.locations] } });
  return code;
};

describe('browsing and searching', () => {
  it('shows a product with its price and what is left of it, before and after it is bought', async () => {
    const world = await openWorld({ locations: 2 });
    const batik = await offer(world, { name: 'Kemeja batik parang', price: 349_000, stock: [3, 2] });
    await indexed();

    const [before] = await listed(world.channel);
    await buyOne(world, batik, 2);
    await indexed();
    const [after] = await listed(world.channel, { q: 'bat parang' });
    const { body: page } = await shop.guest.getProduct({
      productId: batik.productId,
      channel: world.channel,
    });

    expect(before).toMatchObject({
      productId: batik.productId,
      sku: batik.sku,
      price: { amount: 349_000, currency: 'IDR', priceId: 'regular' },
      availability: { available: 5, inStock: true },
    });
    expect(after).toMatchObject({ productId: batik.productId, availability: { available: 3 } });
    expect(page.variants).toMatchObject([{ price: { amount: 349_000 }, availability: { available: 3 } }]);
  });

  it('leads through every product once, page by page', async () => {
    const world = await openWorld();
    const offered = [];
    for (let index = 0; index < 5; index += 1) offered.push(await offer(world, { name: `Sarung ${index}` }));
    await indexed();
    const seen: string[] = [];
    let cursor: string | undefined;

    do {
      const { body } = await shop.guest.listProducts({
        channel: world.channel,
        limit: 2,
        cursor,
      });
      seen.push(...body.data.map(({ productId }) => productId));
      cursor = body.page.nextCursor ?? undefined;
    } while (cursor !== undefined);

    expect(seen).toEqual(offered.map(({ productId }) => productId));
  });

  it('finds in a category what lies in the categories inside it', async () => {
    const admin = shop.as('admin');
    const world = await openWorld();
    const [clothing, shirts] = [shop.unique('clothing'), shop.unique('shirts')];
    await admin.putCategory({ code: clothing, body: { name: 'Clothing' } });
    await admin.putCategory({ code: shirts, body: { name: 'Shirts', parent: clothing } });
    const productId = shop.unique('product');
    const body = {
      name: 'Kemeja',
      category: shirts,
      variants: [{ sku: shop.unique('SKU') }],
      publish: { [world.channel]: {} },
    };
    await admin.putProduct({ productId, body });
    await offer(world);
    await indexed();

    const inside = await listed(world.channel, { category: clothing });
    const unknown = await refusalOf(listed(world.channel, { category: shop.unique('nothing') }));

    expect(inside.map((row) => row.productId)).toEqual([productId]);
    expect(unknown).toMatchObject({ status: 404, code: 'CATEGORY_NOT_FOUND' });
  });

  it('is the same after the index was built anew', async () => {
    const world = await openWorld();
    await offer(world, { stock: [4] });
    await indexed();
    const before = await listed(world.channel);

    await shop.as('admin').requestSearchIndexRebuild();
    await indexed();
    const after = await listed(world.channel);

    const facts = (rows: typeof before) =>
      rows.map(({ availability, ...row }) => [row, availability.available]);
    expect(facts(after)).toEqual(facts(before));
    expect(before).toHaveLength(1);
  });
});

describe('publishing', () => {
  it('shows a product from its first instant to its last, in that channel only; staff see it always', async () => {
    const admin = shop.as('admin');
    const world = await openWorld();
    const app = await secondChannel(world);
    const start = Date.parse(await shop.now());
    const instant = (hours: number) => new Date(start + hours * 3_600_000).toISOString();
    const productId = shop.unique('product');
    const publish = { [app]: { from: instant(1), until: instant(3) } };
    await admin.putProduct({
      productId,
      body: { name: 'Batik', variants: [{ sku: shop.unique('SKU') }], publish },
    });
    await indexed();
    const isShown = async (channel: string) => {
      const rows = await listed(channel);
      const page = await shop.guest.getProduct({ productId, channel }).then(
        () => true,
        () => false,
      );
      return [rows.some((row) => row.productId === productId), page];
    };

    const early = await isShown(app);
    const kept = await shop.as('store-clerk').getProduct({ productId });
    await shop.advanceClock('PT1H');
    const open = await isShown(app);
    const elsewhere = await isShown(world.channel);
    await shop.advanceClock('PT2H');
    const late = await isShown(app);

    expect({ early, open, elsewhere, late }).toEqual({
      early: [false, false],
      open: [true, true],
      elsewhere: [false, false],
      late: [false, false],
    });
    expect(kept.body).toMatchObject({ productId, publish });
  });

  it('shows a channel’s own name there, and the product’s again once it is taken away', async () => {
    const admin = shop.as('admin');
    const world = await openWorld();
    const app = await secondChannel(world);
    const productId = shop.unique('product');
    const master = {
      name: 'Kemeja',
      variants: [{ sku: shop.unique('SKU') }],
      publish: { [world.channel]: {}, [app]: {} },
    };
    const names = async () => [(await listed(world.channel))[0]?.name, (await listed(app))[0]?.name];

    await admin.putProduct({ productId, body: { ...master, overrides: { [app]: { name: 'Atasan' } } } });
    await indexed();
    const own = await names();
    await admin.putProduct({ productId, body: master }, { ifMatch: 1 });
    await indexed();
    const plain = await names();

    expect(own).toEqual(['Kemeja', 'Atasan']);
    expect(plain).toEqual(['Kemeja', 'Kemeja']);
  });
});

describe('codes', () => {
  /** A GTIN-13 that no other journey uses. */
  const freshGtin = (): string => {
    const digits = `29${String(Math.floor(Math.random() * 1e10)).padStart(10, '0')}`;
    const sum = [...digits].reduce(
      (total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3),
      0,
    );
    return `${digits}${(10 - (sum % 10)) % 10}`;
  };

  it('keep their meaning: a SKU and a GTIN belong to one product, and another name leads to the SKU', async () => {
    const admin = shop.as('admin');
    const world = await openWorld();
    const [sku, alias, gtin] = [shop.unique('SKU'), shop.unique('NEW'), freshGtin()];
    const publish = { [world.channel]: {} };
    await admin.putProduct({
      productId: shop.unique('product'),
      body: { name: 'Kemeja', variants: [{ sku, gtin, aliases: [alias] }], publish },
    });

    const { body: byAlias } = await shop.guest.getSku({ sku: alias, channel: world.channel });
    const { body: byGtin } = await shop.guest.getBarcode({ gtin, channel: world.channel });
    const again = (variant: { sku: string; gtin?: string }) =>
      refusalOf(
        admin.putProduct({ productId: shop.unique('product'), body: { name: 'Other', variants: [variant] } }),
      );

    expect(byAlias).toMatchObject({ sku, askedFor: alias });
    expect(byGtin).toMatchObject({ sku, gtin: `0${gtin}` });
    expect(await again({ sku })).toMatchObject({ status: 409, code: 'SKU_TAKEN' });
    expect(await again({ sku: alias })).toMatchObject({ status: 409, code: 'SKU_TAKEN' });
    expect(await again({ sku: shop.unique('SKU'), gtin })).toMatchObject({
      status: 409,
      code: 'GTIN_TAKEN',
      document: { errors: [{ pointer: '/body/variants/0/gtin' }] },
    });
  });

  it('say of a mistyped GTIN which field is wrong', async () => {
    const mistyped = await refusalOf(
      shop.as('admin').putProduct({
        productId: shop.unique('product'),
        body: { name: 'Kemeja', variants: [{ sku: shop.unique('SKU'), gtin: '09521234543214' }] },
      }),
    );

    expect(mistyped).toMatchObject({
      status: 400,
      document: { errors: [{ pointer: '/body/variants/0/gtin' }] },
    });
  });
});

describe('prices', () => {
  it('are those of the channel, and change for a time and back', async () => {
    const admin = shop.as('admin');
    const world = await openWorld();
    const app = await secondChannel(world);
    const { sku, productId } = await offer(world, { price: 349_000 });
    const { body: kept } = await admin.getProduct({ productId });
    const { version: _v, imageUrl: _i, channel: _c, productId: _p, variants, ...content } = kept;
    await admin.putProduct(
      {
        productId,
        body: {
          ...content,
          variants: variants.map(({ price: _price, availability: _left, ...variant }) => variant),
          publish: { ...content.publish, [app]: {} },
        },
      },
      { ifMatch: 1 },
    );
    const start = Date.parse(await shop.now());
    await admin.putPrice({ sku, currency: 'IDR', priceId: 'app', body: { amount: 329_000, channel: app } });
    await admin.putPrice({
      sku,
      currency: 'IDR',
      priceId: 'sale',
      body: {
        amount: 299_000,
        compareAt: 349_000,
        channel: app,
        validFrom: new Date(start + 3_600_000).toISOString(),
        validTo: new Date(start + 7_200_000).toISOString(),
      },
    });
    await indexed();
    const amounts = async () =>
      Promise.all([world.channel, app].map(async (channel) => (await listed(channel))[0]?.price?.amount));

    const before = await amounts();
    await shop.advanceClock('PT1H');
    const during = await amounts();
    await shop.advanceClock('PT1H');
    const afterwards = await amounts();

    expect({ before, during, afterwards }).toEqual({
      before: [349_000, 329_000],
      during: [349_000, 299_000],
      afterwards: [349_000, 329_000],
    });
    expect((await shop.events('PriceChanged', { sku })).map(({ data }) => data['priceId'])).toEqual(
      expect.arrayContaining(['regular', 'app', 'sale']),
    );
  });
});

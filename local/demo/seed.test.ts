import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { normalisedGtin } from '../../functions/catalog/model/gtin.ts';
import { shopInMemory, type ShopInMemory } from '../../test/support/shop-in-memory.ts';
import { demoGtin } from './gtin.ts';
import { products } from './goods.ts';
import { channels, places } from './places.ts';
import { seedDemo } from './seed.ts';

const usualFetch = globalThis.fetch;
let world: ShopInMemory;

beforeEach(() => {
  world = shopInMemory();
  globalThis.fetch = world.fetch;
});
afterEach(() => {
  globalThis.fetch = usualFetch;
});

const seed = () => seedDemo({ baseUrl: 'http://shop.test', token: async (user) => user });
const stockOf = async (locationId: string, sku: string) =>
  (await world.shop.getStock({ locationId, sku })).body.onHand;

describe('the demo shop', () => {
  it('is filled through the API, every call accepted', async () => {
    await expect(seed()).resolves.toBeUndefined();
  });

  it('sells the shirt and the coffee that guides and tests buy, with stock in several stores', async () => {
    await seed();

    const { body: shirt } = await world.shop.getProduct({ productId: 'kemeja-batik-parang' });
    const stores = places.filter(({ body }) => body.kind === 'store').map(({ code }) => code);
    const stock = await Promise.all(stores.map((code) => stockOf(code, 'BATIK-M')));
    expect(shirt).toMatchObject({ publish: { web: {} }, options: [{ values: ['S', 'M', 'L', 'XL'] }] });
    expect(shirt.variants.map(({ sku }) => sku)).toContain('BATIK-M');
    expect(stock.filter((units) => units > 0).length).toBeGreaterThan(2);
    expect(await stockOf('cikarang-dc', 'KOPI-GAYO-250')).toBeGreaterThan(0);
  });

  it('has promotions that hold, one of them for a code', async () => {
    await seed();

    const { body: coupon } = await world.shop.getCoupon({ code: 'HALO10' });
    const { body: promotion } = await world.shop.getPromotion({ promotionId: coupon.promotionId });
    expect(promotion).toMatchObject({ state: 'active', activation: 'coupon' });
  });

  it('sells gift cards, and gives something back for coffee', async () => {
    await seed();

    const { body: card } = await world.shop.getProduct({ productId: 'kartu-hadiah' });
    const { body: rule } = await world.shop.getCashbackRule({ ruleId: 'kopi-kembali' });
    expect(card.variants).toHaveLength(3);
    expect(card.variants[0]).toMatchObject({ sku: 'KARTU-100', giftCard: { validDays: 365 } });
    expect(rule).toMatchObject({ target: { categories: ['coffee'] }, given: 0 });
  });

  it('has what a shop has: goods that are sold out, nearly so, in one channel only, and not shown yet', () => {
    const stocks = products.flatMap(({ stock }) => (stock === undefined ? [] : [stock]));
    const shownIn = products.flatMap(({ channels: codes }) => (codes === undefined ? [] : [codes.join()]));

    expect(products).toHaveLength(40);
    expect(stocks).toContainEqual([0, 0]);
    expect(stocks).toContainEqual([2, 1]);
    expect(shownIn).toEqual(expect.arrayContaining(['pos', 'marketplace', '']));
    expect(channels.map(({ code }) => code)).toEqual([
      'web',
      'app',
      'pos',
      'phone',
      'whatsapp',
      'marketplace',
    ]);
  });

  it('changes nothing when it is filled a second time, and leaves alone what somebody has changed', async () => {
    await seed();
    await world.shop.setStock({
      locationId: 'jakarta-kemang',
      sku: 'BATIK-M',
      body: { onHand: 99, expectedOnHand: await stockOf('jakarta-kemang', 'BATIK-M') },
    });
    const before = await world.shop.getProduct({ productId: 'kopi-gayo' });

    await seed();

    expect(await world.shop.getProduct({ productId: 'kopi-gayo' })).toMatchObject({
      version: before.version,
    });
    expect(await stockOf('jakarta-kemang', 'BATIK-M')).toBe(99);
  });

  it('uses numbers that no real article has, with their check digits', () => {
    expect(demoGtin(0)).toBe('9520000000004');
    expect([1, 17, 409].map(demoGtin).every((gtin) => normalisedGtin(gtin) !== undefined)).toBe(true);
  });
});

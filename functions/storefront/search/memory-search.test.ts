import { beforeEach, describe, expect, it } from '@jest/globals';
import type * as z from 'zod/mini';
import { testRuntime, type TestRuntime } from '../../../test/support/test-runtime.ts';
import type { Channel } from '../../channels/public.ts';
import { stockKey } from '../../inventory/public.ts';
import { priceListKey, type PriceRecord } from '../../pricing/public.ts';
import { put } from '#shared/dynamodb/write-action.ts';
import { productKey, type Product } from '../../catalog/public.ts';
import type { productPage } from '../schemas.ts';
import { addToIndex } from '../indexing/add-to-index.ts';
import { memorySegments } from '../../../test/support/memory-segments.ts';
import { sampleChannel } from '../../../test/support/sample-channel.ts';
import { makeMemorySearch } from './memory-search.ts';
import type { ProductQuery } from './port.ts';
import { rebuildIndex } from '../indexing/rebuild-index.ts';
import type { SegmentStore } from '../store/segment-store.ts';
import { changedKeys } from '../model/changed-keys.ts';

const web = sampleChannel;
const app: Channel = { ...web, code: 'app' };

const product = (productId: string, over: Partial<Product> = {}): Product => ({
  productId,
  version: 1,
  name: `Product ${productId}`,
  taxClass: 'standard',
  media: [],
  attributes: {},
  options: [],
  variants: [{ sku: productId.toUpperCase(), options: {}, attributes: {}, aliases: [] }],
  publish: { web: {} },
  overrides: {},
  ...over,
});

describe('searching in memory', () => {
  let runtime: TestRuntime & { segments: ReturnType<typeof memorySegments> };
  let search: ReturnType<typeof makeMemorySearch>;

  beforeEach(() => {
    runtime = { ...testRuntime(), segments: memorySegments() };
    search = makeMemorySearch(runtime, runtime.segments);
  });

  const store = async (...products: Product[]): Promise<void> => {
    for (const one of products)
      await runtime.db.writeOne(put(productKey(one.productId), { ...one, shard: 0 }));
  };
  const keep = async (...products: Product[]): Promise<void> => {
    await store(...products);
    await addToIndex(runtime, changedKeys({ products: products.map(({ productId }) => productId) }));
  };
  const price = async (sku: string, version: number, ...prices: Partial<PriceRecord>[]): Promise<void> => {
    const records = prices.map((record) => ({
      priceId: 'base',
      amount: 0,
      createdAt: '2026-01-01T00:00:00Z',
      ...record,
    }));
    await runtime.db.writeOne(
      put(priceListKey(sku, 'IDR'), { sku, currency: 'IDR', version, prices: records }),
    );
    await addToIndex(runtime, changedKeys({ prices: [{ sku, currency: 'IDR' }] }));
  };
  const storeStock = async (
    sku: string,
    locationId: string,
    available: number,
    over: object = {},
  ): Promise<void> => {
    const head = {
      sku,
      locationId,
      bucket: '0',
      available,
      onHand: available,
      unavailable: 0,
      version: 1,
      ...over,
    };
    await runtime.db.writeOne(put(stockKey(sku, locationId), head));
  };
  const stock = async (...given: Parameters<typeof storeStock>): Promise<void> => {
    await storeStock(...given);
    await addToIndex(runtime, changedKeys({ stock: [{ sku: given[0], locationId: given[1] }] }));
  };
  /** Writes segments as usual, but before the first one something else happens. */
  const writeAfter = (first: () => Promise<void>): SegmentStore['write'] => {
    const happened = { yet: false };
    return async (kind, entries) => {
      if (!happened.yet) {
        happened.yet = true;
        await first();
      }
      return runtime.segments.write(kind, entries);
    };
  };
  const page = async (query: Partial<ProductQuery> = {}): Promise<z.output<typeof productPage>> =>
    JSON.parse(
      String(await search.page({ channel: web, limit: 24, categories: [], filters: {}, ...query })),
    ) as z.output<typeof productPage>;
  const names = async (query: Partial<ProductQuery> = {}): Promise<string[]> =>
    (await page(query)).data.map(({ productId }) => productId);

  it('shows nothing while nothing was indexed', async () => {
    expect(await page()).toEqual({ data: [], page: { nextCursor: null }, asOf: '2026-11-23T03:00:00.000Z' });
  });

  it('shows price and availability in the channel, and when they were true', async () => {
    await keep(product('batik', { publish: { web: {}, app: {} }, category: 'shirts' }));
    await price('BATIK', 1, { amount: 349_000 }, { priceId: 'app', amount: 329_000, channel: 'app' });
    await stock('BATIK', 'jakarta', 3, { rules: { app: { hidden: 2 } } });
    await stock('BATIK', 'bandung', 2, { safetyStock: 5 });

    const [onWeb] = (await page()).data;
    const [inApp] = (await page({ channel: app })).data;

    expect(onWeb).toEqual({
      productId: 'batik',
      name: 'Product batik',
      sku: 'BATIK',
      variants: 1,
      category: 'shirts',
      price: { amount: 349_000, currency: 'IDR', priceId: 'base' },
      availability: { available: 3, inStock: true, band: 'last-5', asOf: '2026-11-23T03:00:00.000Z' },
    });
    expect(inApp).toMatchObject({
      price: { amount: 329_000, priceId: 'app' },
      availability: { available: 1 },
    });
  });

  it('shows the rating of a product in its list and on its page, as it changes, also after a rebuild', async () => {
    await keep(product('batik'), product('kopi'));
    const rate = async (version: number, stars: readonly number[]) => {
      const key = { table: 'catalog', pk: 'RATING#batik', sk: 'A' } as const;
      await runtime.db.writeOne(put(key, { productId: 'batik', version, stars }));
      await addToIndex(runtime, changedKeys({ ratings: ['batik', 'batik'] }));
      runtime.pass(250);
      const [batik, kopi] = (await page()).data;
      const offered = await search.pricesAndStockOf(web, 'batik', ['BATIK']);
      return [batik?.rating, kopi?.rating, offered?.rating?.count];
    };

    expect(await rate(1, [0, 0, 0, 1, 0])).toEqual([{ average: 4, count: 1 }, undefined, 1]);
    expect(await rate(2, [1, 0, 0, 1, 1])).toEqual([{ average: 3.33, count: 3 }, undefined, 3]);
    await rebuildIndex(runtime);
    expect((await page()).data[0]?.rating).toEqual({ average: 3.33, count: 3 });
    expect(await rate(3, [0, 0, 0, 0, 0])).toEqual([undefined, undefined, undefined]);
  });

  it('sees a change a quarter of a second later, without reading tables for every request', async () => {
    await keep(product('batik'));
    await page();
    await stock('BATIK', 'jakarta', 7);
    const before = runtime.db.calls['getMany'];

    const early = await page();
    const calls = (runtime.db.calls['getMany'] ?? 0) - (before ?? 0);
    runtime.pass(250);
    const late = await page();

    expect(early.data[0]?.availability.available).toBe(0);
    expect(calls).toBe(0);
    expect(late).toMatchObject({
      asOf: '2026-11-23T03:00:00.250Z',
      data: [{ availability: { available: 7 } }],
    });
  });

  it('takes off what is no more published, and puts a changed name in its place', async () => {
    await keep(product('a'), product('b'), product('c'));
    await page();

    await keep(product('a', { version: 2, publish: {} }), product('b', { version: 2, name: 'Z' }));
    runtime.pass(250);

    expect(await names()).toEqual(['c', 'b']);
  });

  it('shows a product from the instant it is published on, and a price from its own on', async () => {
    await keep(
      product('soon', { publish: { web: { from: '2026-11-23T04:00:00Z', until: '2026-11-23T06:00:00Z' } } }),
    );
    await price(
      'SOON',
      1,
      { amount: 100 },
      { priceId: 'sale', amount: 50, validFrom: '2026-11-23T05:00:00Z' },
    );
    const amounts = async () => (await page()).data.map((row) => row.price?.amount);

    const before = await amounts();
    runtime.pass(3_600_000);
    const published = await amounts();
    runtime.pass(3_600_000);
    const onSale = await amounts();
    runtime.pass(3_600_000);
    const over = await amounts();

    expect([before, published, onSale, over]).toEqual([[], [100], [50], []]);
  });

  it('pages through every product once, even when others are added in between', async () => {
    const ids = ['b', 'd', 'f', 'h', 'j'];
    await keep(...ids.map((id) => product(id)));
    const seen: string[] = [];
    let cursor: string | undefined;

    do {
      const next = await page({ limit: 2, cursor });
      seen.push(...next.data.map(({ productId }) => productId));
      cursor = next.page.nextCursor ?? undefined;
      await keep(product(`a${seen.length}`), product(`e${seen.length}`));
      runtime.pass(250);
    } while (cursor !== undefined);

    expect(seen.filter((id) => ids.includes(id))).toEqual(ids);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('refuses a cursor of another list', async () => {
    await keep(product('a'), product('b'));
    const { page: first } = await page({ limit: 1 });

    const foreign = page({ text: 'product', cursor: first.nextCursor ?? '' });

    await expect(foreign).rejects.toMatchObject({ details: { errors: [{ pointer: '/query/cursor' }] } });
  });

  it('finds by the beginnings of all words, with a letter wrong, and by codes', async () => {
    await keep(
      product('parang', {
        name: 'Kemeja batik parang',
        description: 'Katun halus dari Solo',
        brand: 'Danar',
      }),
      product('mega', { name: 'Kemeja batik mega mendung', attributes: { Material: 'Sutra' } }),
      product('sarung', {
        name: 'Sarung',
        variants: [
          {
            sku: 'SRG-1',
            gtin: '09521234543213',
            options: { Colour: 'indigo' },
            attributes: {},
            aliases: [],
          },
        ],
      }),
    );

    expect(await names({ text: 'kem bat' })).toEqual(['parang', 'mega']);
    expect(await names({ text: 'batik mega' })).toEqual(['mega']);
    expect(await names({ text: 'menduing' })).toEqual(['mega']);
    expect(await names({ text: 'sutra' })).toEqual(['mega']);
    expect(await names({ text: 'katun solo danar' })).toEqual(['parang']);
    expect(await names({ text: 'srg-1' })).toEqual(['sarung']);
    expect(await names({ text: '9521234543213' })).toEqual(['sarung']);
    expect(await names({ text: 'indigo' })).toEqual(['sarung']);
    expect(await names({ text: 'batik celana' })).toEqual([]);
    expect(await names({ text: '!?' })).toEqual([]);
  });

  it('pages through what it found, best first', async () => {
    await keep(
      product('c', { description: 'a batik scarf' }),
      product('b', { name: 'Batik shirt' }),
      product('a', { name: 'Batik' }),
    );

    const first = await page({ text: 'batik', limit: 2 });
    const second = await page({ text: 'batik', limit: 2, cursor: first.page.nextCursor ?? '' });

    expect(first.data.map(({ productId }) => productId)).toEqual(['a', 'b']);
    expect(second.data.map(({ productId }) => productId)).toEqual(['c']);
    expect(second.page.nextCursor).toBeNull();
  });

  it('shows and searches a channel’s own texts there only, and the product’s again once they are taken away', async () => {
    const both = { web: {}, app: {} };
    await keep(product('batik', { name: 'Kemeja', publish: both, overrides: { app: { name: 'Atasan' } } }));
    const shown = async (channel: Channel) => (await page({ channel })).data.map(({ name }) => name);

    expect([await shown(web), await shown(app)]).toEqual([['Kemeja'], ['Atasan']]);
    expect([await names({ text: 'atasan' }), await names({ text: 'atasan', channel: app })]).toEqual([
      [],
      ['batik'],
    ]);
    expect([await names({ text: 'kemeja' }), await names({ text: 'kemeja', channel: app })]).toEqual([
      ['batik'],
      [],
    ]);

    await keep(product('batik', { version: 2, name: 'Kemeja', publish: both }));
    runtime.pass(250);

    expect(await shown(app)).toEqual(['Kemeja']);
    expect([
      await names({ text: 'atasan', channel: app }),
      await names({ text: 'kemeja', channel: app }),
    ]).toEqual([[], ['batik']]);
  });

  it('shows as many kits as the scarcest part makes, and follows the stock of the parts', async () => {
    const kit = [
      { sku: 'CUP', quantity: 2 },
      { sku: 'POT', quantity: 1 },
    ];
    await keep(
      product('tea', { variants: [{ sku: 'TEA', options: {}, attributes: {}, aliases: [], kit }] }),
      product('cup'),
    );
    await stock('CUP', 'jakarta', 5);
    await stock('POT', 'bandung', 9);
    const left = async () =>
      (await page()).data.map(({ sku, availability }) => [sku, availability.available]);

    const before = await left();
    await stock('CUP', 'jakarta', 3);
    runtime.pass(250);

    expect(before).toEqual([
      ['CUP', 5],
      ['TEA', 2],
    ]);
    expect(await left()).toEqual([
      ['CUP', 3],
      ['TEA', 1],
    ]);
  });

  it('narrows to a category with those inside it', async () => {
    const categories = [
      { code: 'clothing', name: 'Pakaian', position: 0, version: 1 },
      { code: 'shirts', name: 'Kemeja', parent: 'clothing', position: 0, version: 1 },
      { code: 'toys', name: 'Mainan', position: 0, version: 1 },
    ];
    await keep(product('a', { category: 'shirts' }), product('b', { category: 'toys' }), product('c'));

    expect(await names({ filters: { category: 'clothing' }, categories })).toEqual(['a']);
    expect(await names({ filters: { category: 'toys' }, categories, text: 'product' })).toEqual(['b']);
  });

  it('keeps the last good index while storage is away, and says how old it is', async () => {
    await keep(product('a'));
    await page();
    await keep(product('b'));
    runtime.segments.broken = true;
    runtime.pass(250);

    const stale = await page();
    runtime.segments.broken = false;
    runtime.pass(250);

    expect(stale).toMatchObject({ asOf: '2026-11-23T03:00:00.000Z', data: [{ productId: 'a' }] });
    expect(await names()).toEqual(['a', 'b']);
  });

  it('loses nothing when many write at once', async () => {
    const ids = Array.from({ length: 12 }, (_, at) => `p${String(at).padStart(2, '0')}`);

    await Promise.all(ids.map((id) => keep(product(id))));

    expect(await names()).toEqual(ids);
  });

  it('loads only what is new', async () => {
    await keep(...Array.from({ length: 40 }, (_, at) => product(`p${at}`)));
    await page();
    const before = runtime.segments.reads;
    await keep(product('x'));
    const merged = runtime.segments.reads;
    runtime.pass(250);

    await page();

    expect(merged - before).toBe(0);
    expect(runtime.segments.reads - merged).toBe(1);
  });

  it('is built again from what is stored, and keeps what is added meanwhile', async () => {
    await keep(product('gone'), product('kept'));
    await page();
    // Changes that never reached the index.
    await store(product('missed'), product('gone', { version: 2, publish: {} }));
    await storeStock('KEPT', 'jakarta', 4);
    await runtime.db.writeOne(put({ table: 'catalog', pk: 'CHANNELS', sk: 'web' }, { ...web }));
    await runtime.db.writeOne(put({ table: 'catalog', pk: 'LOCATIONS', sk: 'jakarta' }, { code: 'jakarta' }));
    runtime.pass(10_000);

    // A change that the rebuild has read too early to see, and that must not bring back what it leaves out.
    const rebuilding = {
      ...runtime,
      segments: { ...runtime.segments, write: writeAfter(() => keep(product('meanwhile'))) },
    };

    await rebuildIndex(rebuilding);
    runtime.pass(250);

    expect(
      (await page()).data.map(({ productId, availability }) => [productId, availability.available]),
    ).toEqual([
      ['kept', 4],
      ['meanwhile', 0],
      ['missed', 0],
    ]);
  });
});

import { beforeAll, describe, expect, it } from '@jest/globals';
import { importFile, importingShop, type ImportingShop } from '../../../test/support/importing-shop.ts';
import { memorySegments } from '../../../test/support/memory-segments.ts';
import { requestFrom } from '../../../test/support/test-runtime.ts';
import type { FeedName } from '../feeds/feed-types.ts';
import { getProduct } from '../get-product/get-product.ts';
import { rebuildIndex } from '../indexing/rebuild-index.ts';
import type { StorefrontRuntime } from '../runtime.ts';
import { makeMemorySearch } from '../search/memory-search.ts';
import { getFeed } from './get-feed.ts';

const guest = requestFrom({ kind: 'guest' });

/** A shop with a store that sells in `web`, and nothing on its shelves. */
const shopWithStore = async (): Promise<ImportingShop> => {
  const world = importingShop();
  await world.shop.putLocation({
    code: 'kemang',
    body: {
      name: 'Kemang',
      kind: 'store',
      timeZone: 'Asia/Jakarta',
      address: { line1: 'Jl. Kemang 1', city: 'Jakarta', postalCode: '12730', country: 'ID' },
    },
  });
  await world.shop.putChannel({
    code: 'web',
    body: {
      name: 'Web <shop>',
      brand: 'Satu',
      purpose: 'sell',
      currency: 'IDR',
      country: 'ID',
      pricesIncludeTax: true,
      locations: ['kemang'],
      delivery: [],
    },
  });
  return world;
};

/** The storefront as it is after the index was built. */
const storefrontOf = async ({ runtime }: ImportingShop): Promise<StorefrontRuntime> => {
  const segments = memorySegments();
  await rebuildIndex({ ...runtime, segments });
  return { ...runtime, search: makeMemorySearch(runtime, segments), apiUrl: 'https://satu.test' };
};

const feedOf = async (
  storefront: StorefrontRuntime,
  feed: FeedName,
  query: { readonly part?: number; readonly productUrl?: string } = {},
) =>
  getFeed(
    { ...guest, params: { channel: 'web', feed }, query: { part: 1, ...query }, body: undefined },
    storefront,
  );

const textOf = async (...given: Parameters<typeof feedOf>): Promise<string> => (await feedOf(...given)).body;

/** How the feed of another shop comes into this one. */
const intoWeb = { channel: 'web', currency: 'IDR', location: 'kemang', unitsInStock: 4 };

const fill = async ({ shop }: ImportingShop): Promise<void> => {
  await shop.putCategory({ code: 'clothing', body: { name: 'Clothing' } });
  await shop.putCategory({ code: 'shirts', body: { name: 'Shirts', parent: 'clothing' } });
  await shop.putProduct({
    productId: 'parang',
    body: {
      name: 'Kemeja <b>Parang</b> & "Kawung"',
      description: 'Ditulis tangan, satu per satu.',
      brand: 'Satu',
      category: 'shirts',
      media: [
        { url: '/media/parang.jpg', alt: 'Parang' },
        { url: 'https://cdn.test/a,b.jpg', alt: 'Dekat' },
      ],
      options: [{ name: 'Size', values: ['M', 'L'] }],
      variants: [
        { sku: 'PARANG-M', options: { Size: 'M' }, gtin: '8990000000013', weightGrams: 250 },
        { sku: 'PARANG-L', options: { Size: 'L' } },
      ],
      publish: { web: {} },
    },
  });
  await shop.putPrice({
    sku: 'PARANG-M',
    currency: 'IDR',
    priceId: 'base',
    body: { amount: 299_000, compareAt: 349_000 },
  });
  await shop.putPrice({ sku: 'PARANG-L', currency: 'IDR', priceId: 'base', body: { amount: 349_000 } });
  await shop.setStock({ locationId: 'kemang', sku: 'PARANG-M', body: { onHand: 4, expectedOnHand: 0 } });
  await shop.putProduct({
    productId: 'draft',
    body: { name: 'Draft', variants: [{ sku: 'DRAFT-1' }] },
  });
  await shop.putProduct({
    productId: 'unpriced',
    body: { name: 'Unpriced', variants: [{ sku: 'UNPRICED-1' }], publish: { web: {} } },
  });
};

describe('product feeds', () => {
  let storefront: StorefrontRuntime;
  beforeAll(async () => {
    const world = await shopWithStore();
    await fill(world);
    storefront = await storefrontOf(world);
  });

  it('say price, stock and GTIN as the product page does', async () => {
    const { body } = await getProduct(
      {
        ...guest,
        params: { productId: 'parang' },
        query: { channel: 'web', quantity: 1, structuredData: false },
        body: undefined,
      },
      storefront,
    );
    const rows = (await textOf(storefront, 'meta-catalogue.csv')).trim().split('\r\n');
    const [columns = [], ...items] = rows.map((row) => row.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/));
    const cellOf = (item: readonly string[], name: string) => item[columns.indexOf(name)];

    expect(
      items.map((item) => ({
        sku: cellOf(item, 'id'),
        gtin: cellOf(item, 'gtin') || undefined,
        price: cellOf(item, 'sale_price') || cellOf(item, 'price'),
        available: Number(cellOf(item, 'quantity_to_sell_on_facebook')),
        inStock: cellOf(item, 'availability') === 'in_stock',
      })),
    ).toEqual(
      body.variants.map(({ sku, gtin, price, availability }) => ({
        sku,
        gtin,
        price: `${price?.amount} ${price?.currency}`,
        available: availability?.available,
        inStock: availability?.inStock,
      })),
    );
    expect(items).toHaveLength(2);
  });

  it('are safe to read with markup in names, and lead to the variant', async () => {
    const xml = await textOf(storefront, 'google-products.xml');

    expect(xml).toContain('<g:title>Kemeja &lt;b&gt;Parang&lt;/b&gt; &amp; &quot;Kawung&quot;</g:title>');
    expect(xml).toContain('<title>Web &lt;shop&gt;</title>');
    expect(xml).toContain('<g:link>https://satu.test/shop/p/parang?sku=PARANG-M</g:link>');
    expect(xml).toContain('<g:price>349000 IDR</g:price><g:sale_price>299000 IDR</g:sale_price>');
    expect(xml).toContain('<g:product_type>Clothing &gt; Shirts</g:product_type>');
    expect(xml).toContain('<g:image_link>https://satu.test/media/parang.jpg</g:image_link>');
  });

  it.each(['google-products.xml', 'meta-catalogue.csv'] as const)(
    'import again unchanged: %s of a shop that imported it is the same',
    async (feed) => {
      const text = await textOf(storefront, feed);
      const other = await shopWithStore();

      const imported = await importFile(other, text, intoWeb);
      const again = await importFile(other, text, intoWeb);

      expect(imported.summary).toMatchObject({ created: 2, failed: 0 });
      expect(again.summary).toMatchObject({ unchanged: 2, failed: 0 });
      expect(await textOf(await storefrontOf(other), feed)).toBe(text);
    },
  );

  it('say how many each store has', async () => {
    expect((await textOf(storefront, 'google-local-inventory.tsv')).split('\n')).toEqual([
      'store_code\tid\tquantity\tavailability\tprice\tsale_price',
      'kemang\tPARANG-M\t4\tin_stock\t349000 IDR\t299000 IDR',
      'kemang\tPARANG-L\t0\tout_of_stock\t349000 IDR\t',
      '',
    ]);
  });

  it('name every product in the sitemap, at addresses of a shop’s own', async () => {
    const productUrl = 'https://toko.example/p/{productId}?v={sku}&a=1';

    expect(await textOf(storefront, 'sitemap.xml')).toContain('<loc>https://satu.test/shop/p/parang</loc>');
    expect(await textOf(storefront, 'sitemap.xml', { productUrl })).toContain(
      '<loc>https://toko.example/p/parang</loc>',
    );
    expect(await textOf(storefront, 'google-products.xml', { productUrl })).toContain(
      '<g:link>https://toko.example/p/parang?v=PARANG-L&amp;a=1</g:link>',
    );
  });

  it('come with the type of their format, and without a next part where nothing follows', async () => {
    const { headers } = await feedOf(storefront, 'sitemap.xml');

    expect(headers).toEqual({ 'content-type': 'application/xml; charset=utf-8' });
    expect(await textOf(storefront, 'sitemap.xml', { part: 2 })).not.toContain('<loc>');
  });

  it('leave out what the channel does not publish, and variants without a price', async () => {
    const xml = await textOf(storefront, 'google-products.xml');

    expect(xml).not.toMatch(/DRAFT-1|UNPRICED-1/);
  });

  it('refuse a channel that does not exist', async () => {
    await expect(
      getFeed(
        { ...guest, params: { channel: 'none', feed: 'sitemap.xml' }, query: { part: 1 }, body: undefined },
        storefront,
      ),
    ).rejects.toThrow('CHANNEL_NOT_FOUND');
  });
});

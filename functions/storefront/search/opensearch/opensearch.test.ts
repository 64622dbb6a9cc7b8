import { describe, expect, it } from '@jest/globals';
import type * as z from 'zod/mini';
import type { Category } from '../../../catalog/public.ts';
import { testRuntime } from '../../../../test/support/test-runtime.ts';
import type { Card } from '../../model/card.ts';
import { categoryTree } from '../../model/category-tree.ts';
import type { productPage } from '../../schemas.ts';
import { pageOf } from '../page.ts';
import type { ProductQuery } from '../port.ts';
import { makeProductIndex } from '../product-index.ts';
import { sampleChannel } from '../../../../test/support/sample-channel.ts';
import { documentsOf } from './documents.ts';
import { fakeOpenSearch } from '../../../../test/support/fake-opensearch.ts';
import { makeOpenSearch, writeDocuments } from './opensearch.ts';

type Page = z.output<typeof productPage>;

const web = sampleChannel;
const categories: readonly Category[] = [
  { code: 'clothing', name: 'Busana', position: 0, version: 1 },
  { code: 'shirts', name: 'Kemeja', parent: 'clothing', position: 0, version: 1 },
];

const card = (productId: string, over: Partial<Card>): Card => ({
  productId,
  version: 1,
  name: productId,
  attributes: {},
  variants: [{ sku: productId, words: [] }],
  publish: { web: {} },
  overrides: {},
  ...over,
});

const cards = [
  card('a', { name: 'Batik Parang', brand: 'Danar', category: 'shirts', attributes: { Bahan: ['Katun'] } }),
  card('b', { name: 'Batik Kawung', brand: 'Iwan', category: 'shirts', attributes: { Bahan: ['Sutra'] } }),
  card('c', { name: 'Syal', brand: 'Danar', category: 'clothing', attributes: { Bahan: ['Katun'] } }),
  card('d', { name: 'Cokelat Hitam', createdAt: '2026-05-01T00:00:00.000Z' }),
];

const openShop = async () => {
  const runtime = testRuntime();
  const at = runtime.clock.now();
  const index = makeProductIndex();
  index.apply('documents', Object.fromEntries(cards.map((one) => [one.productId, one])), at);
  const prices = ['a', 'b', 'c'].map((sku, of) => {
    const record = { priceId: 'base', amount: 100 * (of + 1), createdAt: '2026-01-01T00:00:00Z' };
    return [`${sku}|IDR`, { sku, currency: 'IDR', version: 1, prices: [record] }] as const;
  });
  index.apply('prices', Object.fromEntries(prices), at);
  index.apply('stock', { 'a|jakarta': { units: 2 }, 'c|bandung': { units: 1 } }, at);
  const fake = fakeOpenSearch();
  const documents = documentsOf(index, web, categoryTree(categories), at);
  await writeDocuments(fake.call, 'products', { put: documents, remove: [] });
  const engine = makeOpenSearch(fake.call, 'products', runtime.clock);
  const asked = (query: Partial<ProductQuery>): ProductQuery => ({
    channel: web,
    limit: 24,
    categories,
    filters: {},
    ...query,
  });
  const byEngine = async (query: Partial<ProductQuery>) =>
    JSON.parse(String(await engine.page(asked(query)))) as Page;
  const inMemory = (query: Partial<ProductQuery>) =>
    JSON.parse(String(pageOf(index, asked(query), at, new Date(at).toISOString()))) as Page;
  return { fake, byEngine, inMemory };
};

const bahan = (...values: string[]) => new Map([['Bahan', values]]);

describe('lists by a search engine', () => {
  it.each<[string, Partial<ProductQuery>]>([
    ['everything', {}],
    ['a category with those inside it', { filters: { category: 'clothing' } }],
    ['brands', { filters: { brands: ['Danar', 'Iwan'] } }],
    ['an attribute', { filters: { attributes: bahan('Katun') } }],
    ['a price range', { filters: { price: { from: 150, to: 300 } } }],
    ['what is in stock', { filters: { inStock: true } }],
    ['what is in stock near a point', { filters: { locations: ['bandung'] } }],
    ['the cheapest first', { sort: 'price_asc' }],
    ['the dearest first', { sort: 'price_desc' }],
    ['the newest first', { sort: 'newest' }],
  ])('show the same products and counts as the index in memory: %s', async (_, query) => {
    const { byEngine, inMemory } = await openShop();

    expect(await byEngine(query)).toEqual({ ...inMemory(query), page: { nextCursor: null } });
    expect((await byEngine({ ...query, facets: true })).facets).toEqual(
      inMemory({ ...query, facets: true }).facets,
    );
  });

  it.each([
    ['parang', ['a']],
    ['bat', ['a', 'b']],
    ['batk kawung', ['b']],
    ['coklat', ['d']],
    ['busana', ['a', 'b', 'c']],
    ['batik celana', []],
    ['!?', []],
  ])('find %s: by beginnings, typing errors, synonyms and names of categories', async (text, ids) => {
    const { byEngine } = await openShop();

    expect((await byEngine({ text })).data.map(({ productId }) => productId).sort()).toEqual(ids);
  });

  it('refuse the cursor of another order', async () => {
    const { byEngine } = await openShop();
    const { nextCursor } = (await byEngine({ sort: 'price_asc', limit: 1 })).page;

    await expect(byEngine({ sort: 'name', cursor: nextCursor ?? '' })).rejects.toMatchObject({
      details: { errors: [{ pointer: '/query/cursor' }] },
    });
  });

  it('page through everything once', async () => {
    const { byEngine } = await openShop();
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await byEngine({ sort: 'price_asc', limit: 1, cursor });
      seen.push(...page.data.map(({ productId }) => productId));
      cursor = page.page.nextCursor ?? undefined;
    } while (cursor !== undefined);

    expect(seen).toEqual(['a', 'b', 'c', 'd']);
  });

  it('no longer show what was removed, and say when the engine does not take a document', async () => {
    const { fake, byEngine } = await openShop();

    await writeDocuments(fake.call, 'products', { put: [], remove: [{ channel: 'web', productId: 'a' }] });
    const left = (await byEngine({})).data.map(({ productId }) => productId);
    fake.refuseWrites();

    expect(left).toEqual(['b', 'd', 'c']);
    await expect(
      writeDocuments(fake.call, 'products', { put: [], remove: [{ channel: 'web', productId: 'b' }] }),
    ).rejects.toThrow('did not take');
  });
});

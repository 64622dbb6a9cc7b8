import { describe, expect, it } from '@jest/globals';
import type * as z from 'zod/mini';
import type { Category, Product } from '../../catalog/public.ts';
import type { PriceList } from '../../pricing/public.ts';
import { cardOf } from '../model/card.ts';
import type { productPage } from '../schemas.ts';
import { sampleChannel } from '../../../test/support/sample-channel.ts';
import { pageOf } from './page.ts';
import type { ProductQuery } from './port.ts';
import { makeProductIndex } from './product-index.ts';

const AT = Date.parse('2026-11-23T03:00:00.000Z');

const web = sampleChannel;

const categories: readonly Category[] = [
  { code: 'spices', name: 'Rempah', position: 0, version: 1 },
  { code: 'hot-spices', name: 'Rempah pedas', parent: 'spices', position: 0, version: 1 },
  { code: 'skin-care', name: 'Perawatan kulit', position: 1, version: 1 },
  { code: 'clothing', name: 'Busana', position: 2, version: 1 },
];

interface Goods extends Partial<Omit<Product, 'variants'>> {
  readonly name: string;
  readonly price?: number;
  readonly stock?: Readonly<Record<string, number>>;
  readonly sizes?: readonly string[];
  readonly createdAt?: string;
}

/** A shop with these products, each called by its name in lists. */
const shopOf = (...goods: readonly Goods[]) => {
  const index = makeProductIndex();
  const prices: Record<string, PriceList> = {};
  const stock: Record<string, { units: number }> = {};
  const cards = goods.map(({ price, stock: units = {}, sizes = [], ...given }, at) => {
    const sku = `SKU-${at}`;
    const base = { priceId: 'base', createdAt: '2026-01-01T00:00:00Z' };
    if (price !== undefined)
      prices[`${sku}|IDR`] = { sku, currency: 'IDR', version: 1, prices: [{ ...base, amount: price }] };
    for (const [location, count] of Object.entries(units)) stock[`${sku}|${location}`] = { units: count };
    const sized = sizes.map((size, of) => ({ sku: `${sku}-${of}`, options: { Ukuran: size } }));
    return cardOf({
      productId: `p${at}`,
      version: 1,
      shard: 0,
      taxClass: 'standard',
      media: [],
      attributes: {},
      options: [],
      publish: { web: {} },
      overrides: {},
      ...given,
      variants: [{ sku, options: {} }, ...sized].map((one) => ({ attributes: {}, aliases: [], ...one })),
    });
  });
  index.apply('documents', Object.fromEntries(cards.map((card) => [card?.productId ?? '', card])), AT);
  index.apply('prices', prices, AT);
  index.apply('stock', stock, AT);
  const page = (query: Partial<ProductQuery> = {}) =>
    JSON.parse(
      String(
        pageOf(
          index,
          { channel: web, limit: 24, categories, filters: {}, ...query },
          AT,
          new Date(AT).toISOString(),
        ),
      ),
    ) as z.output<typeof productPage>;
  const names = (query?: Partial<ProductQuery>) => page(query).data.map(({ name }) => name);
  return { index, page, names, find: (text: string) => names({ text }) };
};

describe('searching as people write', () => {
  it('finds letters that are no base letter with an accent as people type them who have no such key', () => {
    const { find } = shopOf(
      { name: 'Łódź Vase' },
      { name: 'Đà Nẵng Mug' },
      { name: 'Straße Poster' },
      { name: 'Œuf Cup' },
      { name: 'Smørrebrød Board' },
      { name: '½ kg Rice' },
    );

    expect(find('lodz')).toEqual(['Łódź Vase']);
    expect(find('ŁÓDŹ')).toEqual(['Łódź Vase']);
    expect(find('da nang')).toEqual(['Đà Nẵng Mug']);
    expect(find('strasse')).toEqual(['Straße Poster']);
    expect(find('oeuf')).toEqual(['Œuf Cup']);
    expect(find('smorrebrod')).toEqual(['Smørrebrød Board']);
    expect(find('1/2 kg')).toEqual(['½ kg Rice']);
    expect(find('½')).toEqual(['½ kg Rice']);
  });

  it('finds the products of a category, and of one inside it, by its name', () => {
    const { find } = shopOf(
      { name: 'Pala', category: 'spices' },
      { name: 'Cabai', category: 'hot-spices' },
      { name: 'Lulur', category: 'skin-care' },
      { name: 'Gelas' },
    );

    expect(find('rempah').sort()).toEqual(['Cabai', 'Pala']);
    expect(find('rempah pedas')).toEqual(['Cabai']);
    expect(find('perawatan kulit')).toEqual(['Lulur']);
    expect(find('skin care')).toEqual(['Lulur']);
    expect(find('spice').sort()).toEqual(['Cabai', 'Pala']);
  });

  it('follows the name of a category when it is changed', () => {
    const shop = shopOf({ name: 'Kain', category: 'clothing' });
    shop.find('kain');

    const renamed = categories.map((category) =>
      category.code === 'clothing' ? { ...category, name: 'Fesyen' } : category,
    );

    expect(shop.names({ text: 'fesyen', categories: renamed })).toEqual(['Kain']);
    expect(shop.names({ text: 'busana', categories: renamed })).toEqual([]);
  });

  it('finds brands, with and without a typing error', () => {
    const { find } = shopOf({ name: 'Backpack', brand: 'Fjällräven' }, { name: 'Gelas' });

    expect(find('fjallraven')).toEqual(['Backpack']);
    expect(find('fjalraven')).toEqual(['Backpack']);
    expect(find('fjalravn')).toEqual(['Backpack']);
  });

  it('forgives one typing error in words of four letters, two in words of eight, and none in codes', () => {
    const { find } = shopOf(
      { name: 'Batik' },
      { name: 'Kopi' },
      { name: 'Bengkoang' },
      { name: 'Model 4711' },
    );

    expect(['batk', 'btaik', 'batikk', 'xatik'].map(find)).toEqual(Array(4).fill(['Batik']));
    expect(['kopy', 'kpoi', 'kpi1'].map(find)).toEqual([['Kopi'], ['Kopi'], []]);
    expect(['bengkuwang', 'benkoag', 'bngkog'].map(find)).toEqual([['Bengkoang'], [], []]);
    expect(find('4712')).toEqual([]);
    expect(find('kop')).toEqual(['Kopi']);
    expect(find('kqp')).toEqual([]);
  });

  it('ranks products found with a typing error below those found as typed', () => {
    const { find } = shopOf(
      { name: 'Cokelat Hitam' },
      { name: 'Taplak', description: 'Kain cokla untuk meja' },
      { name: 'Coklatan' },
      { name: 'Koklat' },
    );

    const found = find('coklat');

    expect(found.slice(0, 2).sort()).toEqual(['Cokelat Hitam', 'Coklatan']);
    expect(found.slice(2)).toEqual(['Taplak']);
  });

  it('knows other names: spellings, English beside Indonesian, and what is meant by a wider word', () => {
    const { find } = shopOf(
      { name: 'Cokelat Hitam' },
      { name: 'Kemeja Parang' },
      { name: 'Sabun Sereh' },
      { name: 'Kopi Gayo' },
    );

    expect(find('coklat')).toEqual(['Cokelat Hitam']);
    expect(find('baju')).toEqual(['Kemeja Parang']);
    expect(find('serai')).toEqual(['Sabun Sereh']);
    expect(find('lemon grass')).toEqual(['Sabun Sereh']);
    expect(find('kopigayo')).toEqual(['Kopi Gayo']);
    expect(find('kopi dari gayo')).toEqual(['Kopi Gayo']);
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'finds nothing by the attribute %s, which no product has',
    (name) => {
      const { names } = shopOf({ name: 'Pala', attributes: { Asal: 'Banda' } });

      expect(names({ filters: { attributes: new Map([[name, ['x']]]) } })).toEqual([]);
      expect(names({ filters: { attributes: new Map([['Asal', ['Banda']]]) } })).toEqual(['Pala']);
    },
  );

  it('finds words with me-, ber- and -nya by what is left without them, if nothing has them as they are', () => {
    const { find } = shopOf({ name: 'Kopi Gayo' }, { name: 'Kain Batik' }, { name: 'Sabun Berry' });

    expect(find('kopinya')).toEqual(['Kopi Gayo']);
    expect(find('gayo kopinya')).toEqual(['Kopi Gayo']);
    expect(find('membatik')).toEqual(['Kain Batik']);
    expect(find('berbatik')).toEqual(['Kain Batik']);
    expect(find('berry')).toEqual(['Sabun Berry']);
  });

  it('finds nothing for a text without a word', () => {
    expect(shopOf({ name: 'Kopi' }).find('!? …')).toEqual([]);
  });
});

const goods: readonly Goods[] = [
  {
    name: 'A shirt',
    price: 300,
    brand: 'Danar',
    category: 'clothing',
    attributes: { Bahan: 'Katun' },
    stock: { jakarta: 2 },
    sizes: ['M', 'L'],
    createdAt: '2026-03-01T00:00:00Z',
  },
  {
    name: 'B shirt',
    price: 100,
    brand: 'Danar',
    category: 'clothing',
    attributes: { Bahan: 'Sutra' },
    sizes: ['M'],
    createdAt: '2026-05-01T00:00:00Z',
  },
  {
    name: 'C shirt',
    price: 200,
    brand: 'Iwan',
    category: 'clothing',
    attributes: { Bahan: 'Katun' },
    stock: { bandung: 1 },
    createdAt: '2026-04-01T00:00:00Z',
  },
  { name: 'D nutmeg', price: 50, category: 'spices', stock: { jakarta: 5 } },
  { name: 'E chili shirt', category: 'hot-spices' },
];

describe('narrowing a list', () => {
  const { names } = shopOf(...goods);
  const attributes = (...pairs: [string, string[]][]) => new Map(pairs);

  it.each<[string, ProductQuery['filters'], string[]]>([
    ['category, with those inside it', { category: 'spices' }, ['D nutmeg', 'E chili shirt']],
    ['brand', { brands: ['Danar'] }, ['A shirt', 'B shirt']],
    ['several brands', { brands: ['Danar', 'Iwan'] }, ['A shirt', 'B shirt', 'C shirt']],
    ['price, both ends included', { price: { from: 100, to: 200 } }, ['B shirt', 'C shirt']],
    ['highest price: what has none is left out', { price: { to: 100 } }, ['B shirt', 'D nutmeg']],
    ['attribute', { attributes: attributes(['Bahan', ['Katun']]) }, ['A shirt', 'C shirt']],
    ['attribute of a variant', { attributes: attributes(['Ukuran', ['L']]) }, ['A shirt']],
    [
      'two attributes, one with a choice',
      { attributes: attributes(['Bahan', ['Katun', 'Sutra']], ['Ukuran', ['M']]) },
      ['A shirt', 'B shirt'],
    ],
    ['stock', { inStock: true }, ['A shirt', 'C shirt', 'D nutmeg']],
    ['stock near a point', { locations: ['bandung'] }, ['C shirt']],
    ['stock near a point without a store', { locations: [] }, []],
    ['all of them', { brands: ['Danar'], inStock: true, price: { from: 300 } }, ['A shirt']],
  ])('by %s', (_, filters, expected) => {
    expect(names({ filters })).toEqual(expected);
    expect(names({ filters, sort: 'price_asc' }).sort()).toEqual(expected);
    expect(names({ filters, text: 'shirt' }).sort()).toEqual(
      expected.filter((name) => name.includes('shirt')),
    );
  });
});

describe('sorting a list', () => {
  const { names, page } = shopOf(...goods);

  it.each<[NonNullable<ProductQuery['sort']>, string]>([
    ['name', 'A B C D E'],
    ['price_asc', 'D B C A E'],
    ['price_desc', 'A C B D E'],
    ['newest', 'B C A D E'],
  ])('by %s, what has no such value last', (sort, order) => {
    expect(
      names({ sort })
        .map((name) => name[0])
        .join(' '),
    ).toBe(order);
  });

  it.each<NonNullable<ProductQuery['sort']>>(['relevance', 'name', 'price_asc', 'price_desc', 'newest'])(
    'by %s shows every product once, page by page',
    (sort) => {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const next = page({ sort, cursor, limit: 2, text: 'shirt' });
        seen.push(...next.data.map(({ name }) => name));
        cursor = next.page.nextCursor ?? undefined;
      } while (cursor !== undefined);

      expect(seen).toEqual(names({ sort, text: 'shirt' }));
      expect(seen).toHaveLength(4);
    },
  );

  it('refuses the cursor of a list in another order', () => {
    const { nextCursor } = page({ sort: 'price_asc', limit: 1 }).page;

    expect(() => page({ sort: 'price_desc', cursor: nextCursor ?? '' })).toThrow();
  });
});

describe('facets', () => {
  const { page } = shopOf(...goods);
  const all = { limit: 100, facets: true };
  const bahan = (value: string) => new Map([['Bahan', [value]]]);

  it('say how many results there are of each value', () => {
    expect(page(all).facets).toEqual({
      total: 5,
      inStock: 3,
      price: { from: 50, to: 300 },
      categories: [
        { value: 'clothing', name: 'Busana', count: 3 },
        { value: 'spices', name: 'Rempah', count: 2 },
        { value: 'hot-spices', name: 'Rempah pedas', count: 1 },
      ],
      brands: [
        { value: 'Danar', count: 2 },
        { value: 'Iwan', count: 1 },
      ],
      attributes: [
        {
          name: 'Bahan',
          values: [
            { value: 'Katun', count: 2 },
            { value: 'Sutra', count: 1 },
          ],
        },
        {
          name: 'Ukuran',
          values: [
            { value: 'M', count: 2 },
            { value: 'L', count: 1 },
          ],
        },
      ],
    });
  });

  it.each<[string, Partial<ProductQuery>]>([
    ['nothing', {}],
    ['a search', { text: 'shirt' }],
    ['a brand', { filters: { brands: ['Danar'] } }],
    ['a category and a price', { filters: { category: 'clothing', price: { from: 150 } } }],
    ['an attribute', { filters: { attributes: bahan('Katun') } }],
    ['stock', { filters: { inStock: true }, text: 'shirt' }],
  ])('beside %s count exactly the results of choosing a value', (_, query) => {
    const { facets } = page({ ...all, ...query });
    const results = (filters: ProductQuery['filters']) =>
      page({ ...query, limit: 100, filters: { ...query.filters, ...filters } }).data.length;

    expect(facets?.total).toBe(results({}));
    expect(facets?.inStock).toBe(results({ inStock: true }));
    for (const { value, count } of facets?.categories ?? []) expect(results({ category: value })).toBe(count);
    for (const { value, count } of facets?.brands ?? []) expect(results({ brands: [value] })).toBe(count);
    for (const { name, values } of facets?.attributes ?? [])
      for (const { value, count } of values) {
        const attributes = new Map([...(query.filters?.attributes ?? []), [name, [value]]]);
        expect(results({ attributes })).toBe(count);
      }
  });
});

import { beforeEach, describe, expect, it } from '@jest/globals';
import { requestFrom, testRuntime, type TestRuntime } from '../../../test/support/test-runtime.ts';
import { put } from '#shared/dynamodb/write-action.ts';
import type { Actor } from '#shared/actors/actor.ts';
import { parsePart } from '#shared/http/parse.ts';
import type { RequestOf } from '#shared/http/request.ts';
import type { ProductQuery } from '../search/port.ts';
import { ListProducts } from './contract.ts';
import { listProducts } from './list-products.ts';

const guest: Actor = { kind: 'guest' };
const till: Actor = { kind: 'channel', clientId: 'till', channel: 'pos', scopes: ['catalog.read'] };

describe('listing products', () => {
  let runtime: TestRuntime;
  let asked: ProductQuery | undefined;

  beforeEach(async () => {
    runtime = testRuntime();
    asked = undefined;
    for (const code of ['web', 'pos'])
      await runtime.db.writeOne(
        put({ table: 'catalog', pk: 'CHANNELS', sk: code }, { code, locations: ['kemang', 'bandung'] }),
      );
    for (const [code, latitude, longitude] of [
      ['kemang', -6.26, 106.81],
      ['bandung', -6.91, 107.61],
    ] as const)
      await runtime.db.writeOne(
        put({ table: 'catalog', pk: 'LOCATIONS', sk: code }, { code, latitude, longitude }),
      );
    await runtime.db.writeOne(
      put({ table: 'catalog', pk: 'CATEGORIES', sk: 'batik' }, { code: 'batik', name: 'Batik', position: 0 }),
    );
  });

  const list = async (
    query: Readonly<Record<string, string>>,
    actor: Actor = guest,
  ): Promise<ProductQuery> => {
    const parsed = parsePart('query', ListProducts.query, query);
    expect(parsed.problems).toEqual([]);
    const search = {
      page: (wanted: ProductQuery) => {
        asked = wanted;
        return Promise.resolve({ data: [], page: { nextCursor: null }, asOf: '2026-11-23T03:00:00.000Z' });
      },
      pricesAndStockOf: () => Promise.resolve(undefined),
      offerOf: () => Promise.reject(new Error('not asked for here')),
    };
    await listProducts(
      {
        ...requestFrom(actor),
        params: undefined,
        query: parsed.value as RequestOf<typeof ListProducts>['query'],
        body: undefined,
      },
      { ...runtime, search, apiUrl: '' },
    );
    if (asked === undefined) throw new Error('the search was not asked');
    return asked;
  };

  it('lists the web shop for guests and a machine client’s own channel for itself', async () => {
    expect((await list({})).channel.code).toBe('web');
    expect((await list({}, till)).channel.code).toBe('pos');
    expect((await list({ channel: 'pos' })).channel.code).toBe('pos');
  });

  it('narrows by several brands, by attributes with alternatives, and by a price range', async () => {
    const { filters } = await list({
      brand: 'Danar|Iwan',
      attributes: 'Bahan:Katun|Ukuran:M|Ukuran:L',
      minPrice: '1000',
      maxPrice: '2000',
      inStock: 'true',
      category: 'batik',
    });

    expect(filters).toMatchObject({
      category: 'batik',
      brands: ['Danar', 'Iwan'],
      price: { from: 1000, to: 2000 },
      inStock: true,
    });
    expect([...(filters.attributes ?? [])]).toEqual([
      ['Bahan', ['Katun']],
      ['Ukuran', ['M', 'L']],
    ]);
  });

  it('takes the channel’s locations around a point, nearest first', async () => {
    const near = '-6.25,106.80';

    expect((await list({ near })).filters.locations).toEqual(['kemang']);
    expect((await list({ near, radiusKm: '200' })).filters.locations).toEqual(['kemang', 'bandung']);
    expect((await list({ near: '51.5,0' })).filters.locations).toEqual([]);
  });

  it.each([
    [{ category: 'nowhere' }, '/query/category'],
    [{ channel: 'nowhere' }, '/query/channel'],
    [{ minPrice: '2', maxPrice: '1' }, '/query/maxPrice'],
    [{ attributes: 'Bahan' }, '/query/attributes'],
    [{ attributes: ':Katun' }, '/query/attributes'],
    [{ near: '95,0' }, '/query/near'],
  ])('refuses %j and names the field', async (query, pointer) => {
    await expect(list(query)).rejects.toMatchObject({ details: { errors: [{ pointer }] } });
  });
});

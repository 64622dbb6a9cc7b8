import { describe, expect, it } from '@jest/globals';
import type { ShopClient } from '#shared/client/generated.ts';
import { shopInMemory, type ShopInMemory } from '../../test/support/shop-in-memory.ts';
import { piecesOf } from '../../test/support/tell.ts';
import type { Target } from './apply/target.ts';
import type { Format } from './formats/format.ts';
import { jsonLines } from './formats/json-lines.ts';
import { shopifyCsv } from './formats/shopify-csv.ts';
import { surveyOf, toldBy } from './formats/told.ts';
import { retailDemoStore } from './mappings/retail-demo-store.ts';
import { satu } from './mappings/satu.ts';
import { makePace } from './pace.ts';
import { prepare } from './prepare.ts';
import { runImport, type Summary } from './run-import.ts';

interface Run {
  readonly summary: Summary;
  readonly problems: readonly (readonly [row: number, code: string])[];
  readonly notes: readonly string[];
}

const importInto = async (
  { shop }: Pick<ShopInMemory, 'shop'>,
  text: string,
  { format = jsonLines(satu), ...wished }: Partial<Target> & { readonly format?: Format } = {},
): Promise<Run> => {
  const pace = makePace({ sleep: async () => undefined });
  const { target, notes } = await prepare({ shop, pace, channel: 'web', currency: 'USD', ...wished });
  const survey = await surveyOf(format, piecesOf(text, 50_000));
  const problems: (readonly [number, string])[] = [];
  const summary = await runImport(toldBy(format, piecesOf(text, 50_000), survey), target, {
    done: () => undefined,
    failed: ({ row, problem }) => problems.push([row, problem.code]),
  });
  return { summary, problems: problems.sort(([a], [b]) => a - b), notes };
};

const lines = (...objects: readonly object[]) => objects.map((object) => JSON.stringify(object)).join('\n');

const cup = { sku: 'CUP', name: 'Cup', price: '4.50', stock: 3, category: 'Home > Kitchen' };

const shirts = (...rows: readonly string[]) =>
  [
    'Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price,Variant Inventory Qty,Variant Barcode',
    ...rows,
  ].join('\n');

describe('an import', () => {
  it('of 10,000 rows with 3 bad ones applies 9,997 and names the 3', async () => {
    // Says yes to everything: what counts here is the number of rows.
    const created = async () => ({ status: 201, version: 1, body: {} });
    const found = async () => ({ status: 200, version: 1, body: { code: 'web', locations: [] } });
    const shop = { putProduct: created, putPrice: created, getChannel: found } as unknown as ShopClient;
    const bad = [5, 4711, 9999];
    const file = Array.from({ length: 10_000 }, (_, at) =>
      bad.includes(at + 1) ? { sku: '', name: '?' } : { sku: `SKU-${at}`, name: `Barang ${at}`, price: '10' },
    );

    const { summary, problems } = await importInto({ shop }, lines(...file));

    expect(summary).toEqual({ read: 10_000, created: 9_997, updated: 0, unchanged: 0, failed: 3 });
    expect(problems).toEqual(bad.map((row) => [row, 'MISSING_FIELD']));
  });

  it('creates what it needs, and puts products on sale with price, stock and category', async () => {
    const world = shopInMemory();

    const { summary, notes } = await importInto(world, lines(cup), { location: 'dc' });

    const { shop } = world;
    expect(summary).toMatchObject({ created: 1, failed: 0 });
    expect(notes.map((note) => note.split(',')[0])).toEqual([
      'created the location dc',
      'created the channel web',
    ]);
    expect((await shop.getChannel({ code: 'web' })).body).toMatchObject({
      currency: 'USD',
      country: 'US',
      locations: ['dc'],
    });
    expect((await shop.getProduct({ productId: 'cup' })).body).toMatchObject({
      category: 'home-kitchen',
      publish: { web: {} },
    });
    expect((await shop.getPrices({ sku: 'CUP', currency: 'USD' })).body.prices).toMatchObject([
      { priceId: 'web', channel: 'web', amount: 450 },
    ]);
    expect((await shop.getStock({ locationId: 'dc', sku: 'CUP' })).body).toMatchObject({ onHand: 3 });
  });

  it('changes nothing the second time, and only what differs the third', async () => {
    const world = shopInMemory();
    const file = (price: string, stock: number) =>
      lines(...['A', 'B', 'C'].map((sku) => ({ ...cup, sku, price: sku === 'A' ? price : '5', stock })));
    const to = { location: 'dc' };
    await importInto(world, file('5', 3), to);

    const second = await importInto(world, file('5', 3), to);
    const cheaper = await importInto(world, file('4', 3), to);
    const less = await importInto(world, file('4', 0), to);

    expect(second).toMatchObject({ summary: { created: 0, updated: 0, unchanged: 3 }, notes: [] });
    expect(cheaper.summary).toMatchObject({ created: 0, updated: 1, unchanged: 2 });
    expect(less.summary).toMatchObject({ created: 0, updated: 3, unchanged: 0 });
    const { body } = await world.shop.getStock({ locationId: 'dc', sku: 'A' });
    expect(body.onHand).toBe(0);
  });

  it('takes a call per new or unchanged product, price and stock', async () => {
    const world = shopInMemory();
    const to = { location: 'dc' };
    await importInto(world, lines({ ...cup, category: '' }), to);
    const first = world.calls.splice(0).filter(({ method }) => method === 'PUT');

    await importInto(world, lines({ ...cup, category: '' }), to);
    const second = world.calls.splice(0).filter(({ method }) => method === 'PUT');

    expect(first.map(({ path }) => path.split('/')[2])).toEqual([
      'locations',
      'channels',
      'products',
      'prices',
      'inventory',
    ]);
    expect(second).toHaveLength(3);
  });

  it('takes nothing away: other channels, other facts and variants the file does not have stay', async () => {
    const world = shopInMemory();
    await importInto(world, lines(cup), { channel: 'app' });
    const { body } = await world.shop.getProduct({ productId: 'cup' });
    await world.shop.putProduct(
      {
        productId: 'cup',
        body: {
          name: 'Cup',
          category: 'home-kitchen',
          taxClass: 'luxury',
          attributes: { Material: 'Clay' },
          options: [{ name: 'Size', values: ['S', 'L'] }],
          variants: [
            { sku: 'CUP', options: { Size: 'S' }, aliases: ['OLD-CUP'] },
            { sku: 'CUP-L', options: { Size: 'L' } },
          ],
          publish: { app: { from: '2027-01-01T00:00:00Z' } },
          overrides: { app: { name: 'Mug' } },
        },
      },
      { ifMatch: body.version },
    );
    const file = lines({
      productId: 'cup',
      name: 'Big cup',
      attributes: { Color: 'Red' },
      variants: [{ sku: 'CUP', price: '5', options: { Size: 'S' } }],
    });

    const first = await importInto(world, file);
    const again = await importInto(world, file);

    const after = (await world.shop.getProduct({ productId: 'cup' })).body;
    expect(first.summary).toMatchObject({ updated: 1 });
    expect(again.summary).toMatchObject({ unchanged: 1 });
    expect(after).toMatchObject({
      name: 'Big cup',
      category: 'home-kitchen',
      taxClass: 'luxury',
      attributes: { Material: 'Clay', Color: 'Red' },
      options: [{ name: 'Size', values: ['S', 'L'] }],
      variants: [{ sku: 'CUP', aliases: ['OLD-CUP'] }, { sku: 'CUP-L' }],
      publish: { app: { from: '2027-01-01T00:00:00Z' }, web: {} },
      overrides: { app: { name: 'Mug' } },
    });
  });

  it('lets a channel that exists sell from the location, and takes its currency', async () => {
    const world = shopInMemory();
    await importInto(world, lines(cup), { channel: 'shop', currency: 'IDR', location: 'one' });

    const { notes, summary } = await importInto(world, lines({ ...cup, price: '70000' }), {
      channel: 'shop',
      currency: undefined,
      location: 'two',
      country: 'ID',
    } as Partial<Target>);

    expect(summary).toMatchObject({ failed: 0 });
    expect(notes).toEqual([
      expect.stringContaining('created the location two'),
      'the channel shop sells from two now, as its last choice',
    ]);
    expect((await world.shop.getChannel({ code: 'shop' })).body.locations).toEqual(['one', 'two']);
  });

  it('does not guess the currency or the country of a channel that has to be created', async () => {
    const world = shopInMemory();

    const noCurrency = importInto(world, lines(cup), { currency: undefined } as unknown as Partial<Target>);
    const noCountry = importInto(world, lines(cup), { currency: 'EUR' });

    await expect(noCurrency).rejects.toThrow(/--currency USD/);
    await expect(noCountry).rejects.toThrow(/--country/);
  });

  it('counts rows, and leaves the other variants of a product alone when one is refused', async () => {
    const world = shopInMemory();
    const file = shirts(
      'kaos,Kaos,Size,S,K-S,10.00,1,9521234543213',
      'kaos,,,M,K-M,10.001,1,',
      'kaos,,,L,K-L,10.00,1,9521234543214',
      'kaos,,,XL,K-XL,10.00,1,',
    );
    const mended = file.replace('10.001', '10.01').replace('9521234543214', '');

    const first = await importInto(world, file, { format: shopifyCsv });
    const again = await importInto(world, file, { format: shopifyCsv });
    const whole = await importInto(world, mended, { format: shopifyCsv });

    expect(first.summary).toMatchObject({ read: 4, created: 2, failed: 2 });
    expect(first.problems).toEqual([
      [3, 'WRONG_PRICE'],
      [4, 'wrong_check_digit'],
    ]);
    expect(again.summary).toMatchObject({ created: 0, updated: 0, unchanged: 2, failed: 2 });
    expect(whole.summary).toMatchObject({ read: 4, updated: 4, failed: 0 });
    const { body } = await world.shop.getProduct({ productId: 'kaos' });
    expect(body.variants.map(({ sku }) => sku).sort()).toEqual(['K-L', 'K-M', 'K-S', 'K-XL']);
  });

  it('tells a row whose barcode belongs to another SKU of the shop, and what to do', async () => {
    const world = shopInMemory();
    await importInto(world, shirts('topi,Topi,,,T-1,5.00,1,9521234543213'), { format: shopifyCsv });

    const { problems } = await importInto(world, shirts('kaos,Kaos,,,K-1,5.00,1,9521234543213'), {
      format: shopifyCsv,
    });

    expect(problems).toEqual([[2, 'GTIN_TAKEN']]);
  });

  it('tells all rows of a product that is refused as a whole, and goes on', async () => {
    const world = shopInMemory();
    const file = shirts(
      `long,${'x'.repeat(201)},Size,S,L-S,10,1,`,
      'long,,,M,L-M,10,1,',
      'good,Good,,,G-1,10,1,',
    );

    const { summary, problems } = await importInto(world, file, { format: shopifyCsv });

    expect(summary).toMatchObject({ read: 3, created: 1, failed: 2 });
    expect(problems.map(([row]) => row)).toEqual([2, 3]);
  });

  it('goes on when the shop is busy, answers get lost or the way is broken for a moment', async () => {
    const world = shopInMemory();
    const seen = new Set<string>();
    world.interrupt = ({ path }) => {
      if (seen.has(path) || path.endsWith('3')) return undefined;
      seen.add(path);
      return Response.json({ code: 'BUSY' }, { status: 503, headers: { 'retry-after': '1' } });
    };
    const lost = new Set<string>();
    world.loseAnswer = ({ method, path }) => {
      if (method === 'GET' || lost.has(path) || path.endsWith('4')) return false;
      lost.add(path);
      return true;
    };
    const file = lines(...Array.from({ length: 30 }, (_, at) => ({ ...cup, sku: `S-${at}` })));

    const first = await importInto(world, file, { location: 'dc' });
    const again = await importInto(world, file, { location: 'dc' });

    // Created is told once, although the call that created it was repeated.
    expect(first.summary).toMatchObject({ created: 30, updated: 0, unchanged: 0, failed: 0 });
    expect(again.summary).toMatchObject({ created: 0, updated: 0, unchanged: 30, failed: 0 });
  });

  it('stops when the shop is gone or the token is refused: every other row would fail too', async () => {
    const gone = shopInMemory();
    gone.loseAnswer = ({ path }) => path.startsWith('/v1/products');
    const locked = shopInMemory();
    locked.interrupt = ({ path }) =>
      path.startsWith('/v1/products')
        ? Response.json({ message: 'Unauthorized' }, { status: 401 })
        : undefined;
    const file = lines(...Array.from({ length: 100 }, (_, at) => ({ ...cup, sku: `S-${at}` })));

    await expect(importInto(gone, file)).rejects.toThrow(/does not answer/);
    await expect(importInto(locked, file)).rejects.toThrow(/--token/);
    expect(locked.calls.filter(({ path }) => path.startsWith('/v1/products')).length).toBeLessThan(50);
  });

  it('of customers knows them by the source’s id, and counts addresses that somebody else holds', async () => {
    const world = shopInMemory();
    const person = (id: string, email: string) => ({ id, name: `Person ${id}`, email });
    const file = lines(
      person('1', 'one@example.com'),
      person('2', 'Shared@example.com'),
      person('3', 'shared@example.com'),
      person('4', 'not an address'),
    );
    const format = jsonLines(retailDemoStore);

    const first = await importInto(world, file, { format });
    const again = await importInto(world, file, { format });

    expect(first).toMatchObject({
      summary: { read: 4, created: 3, updated: 0, unchanged: 0, failed: 1, sharedEmail: 1 },
      problems: [[4, 'INVALID_REQUEST']],
    });
    expect(again.summary).toMatchObject({ created: 0, unchanged: 3, failed: 1, sharedEmail: 1 });
  });

  it('keeps what a customer has told the shop since', async () => {
    const world = shopInMemory();
    const format = jsonLines(retailDemoStore);
    const told = { id: '1', name: 'Ayu', email: 'ayu@example.com' };
    await importInto(world, lines(told), { format });
    await world.shop.putCustomer(
      {
        externalId: '1',
        body: { name: 'Ayu', email: 'ayu@example.com', phone: '+6281200000001', locale: 'id' },
      },
      { ifMatch: 1 },
    );

    const same = await importInto(world, lines(told), { format });
    const other = await importInto(world, lines({ ...told, name: 'Ayu Lestari' }), { format });

    const { body } = await world.shop.getCustomer({ externalId: '1' });
    expect([same.summary.unchanged, other.summary.updated]).toEqual([1, 1]);
    expect(body).toMatchObject({ name: 'Ayu Lestari', phone: '+6281200000001', locale: 'id' });
  });

  it('takes units for “in stock” only when told how many, and pictures only when told where they lie', async () => {
    const world = shopInMemory();
    const { merchantTsv } = await import('./formats/merchant-feed.ts');
    const file = 'id\ttitle\tprice\tavailability\timage_link\nA\tA\t5 USD\tin_stock\tpics/a.jpg';
    const to = { format: merchantTsv, location: 'dc' };

    await importInto(world, file, to);
    const untold = await world.shop.getStock({ locationId: 'dc', sku: 'A' }).catch(() => 'no stock');
    await importInto(world, file, { ...to, unitsInStock: 7, images: 'https://cdn.example/' });

    const { body } = await world.shop.getProduct({ productId: 'A' });
    expect(untold).toBe('no stock');
    expect((await world.shop.getStock({ locationId: 'dc', sku: 'A' })).body.onHand).toBe(7);
    expect(body.media).toMatchObject([{ url: 'https://cdn.example/pics/a.jpg' }]);
  });
});

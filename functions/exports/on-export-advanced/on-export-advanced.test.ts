import { beforeAll, describe, expect, it } from '@jest/globals';
import { exportedFile } from '../../../test/support/exported-file.ts';
import { importFile, importingShop, type ImportingShop } from '../../../test/support/importing-shop.ts';
import { sampleOrder } from '../../../test/support/sample-order.ts';
import { exportFormats } from '../schemas.ts';

const shirts = [
  {
    productId: 'kaos',
    name: ' Kaos = "Polos", ',
    description: '-Baris satu\nbaris dua ',
    brand: '=Satu',
    categories: [
      { code: 'apparel', name: 'Apparel > all' },
      { code: 'tees', name: 'T-Shirts' },
    ],
    attributes: { Material: 'Cotton, 100 %', '1': '2' },
    images: [
      { url: 'https://i.example/a,b.jpg', alt: '"Depan"' },
      { url: 'https://i.example/v.mp4', kind: 'video' },
    ],
    options: [{ name: 'Size', values: ['L', 'S', 'M'] }],
    variants: [
      {
        sku: 'KAOS-S',
        name: '',
        options: { Size: 'S' },
        price: '10.00',
        gtin: '9521234543213',
        weightGrams: 200,
      },
      {
        sku: 'KAOS-L',
        name: '+L',
        options: { Size: 'L' },
        price: '12.50',
        sourceSku: 'KAOS/L',
        attributes: { MPN: 'x' },
      },
    ],
  },
  { productId: 'kartu', name: 'Kartu', variants: [{ sku: 'KARTU', price: '25', isGiftCard: true }] },
  {
    productId: 'jasa',
    name: 'Jasa',
    taxClass: 'exempt',
    variants: [{ sku: 'JASA', price: '5', isAlwaysAvailable: true }],
  },
];

const customers = [
  {
    externalId: 'c-1',
    name: '=cmd()',
    email: 'ayu@example.com',
    phone: '+6281200000001',
    addresses: [
      {
        line1: 'Jl. "Melati" 5',
        district: 'Kemang',
        city: 'Jakarta',
        country: 'ID',
        latitude: -6.2,
        longitude: 106.8,
      },
    ],
    locale: 'id',
    preferredMedium: 'whatsapp',
  },
  { externalId: 'c-2', name: 'Budi' },
];

const lines = (records: readonly object[]) => records.map((record) => JSON.stringify(record)).join('\n');

/** A shop with something of everything that files can hold, and some things they cannot. */
const filledShop = async (): Promise<ImportingShop> => {
  const world = importingShop();
  const { shop } = world;
  await importFile(world, lines(shirts), { channel: 'web', currency: 'USD', location: 'dc' });
  await importFile(world, lines(customers));
  const { body } = await shop.getProduct({ productId: 'kaos' });
  const { productId: _id, imageUrl: _picture, version, ...content } = body;
  await shop.putProduct(
    {
      productId: 'kaos',
      body: {
        ...content,
        variants: content.variants.map((variant, at) =>
          at === 0 ? { ...variant, aliases: ['OLD-S'] } : variant,
        ),
        publish: { web: { from: '2027-01-01T00:00:00Z' } },
        overrides: { web: { name: 'Tee' } },
      },
    },
    { ifMatch: version },
  );
  await shop.putPrice(
    {
      sku: 'KAOS-S',
      currency: 'USD',
      priceId: 'bulk',
      body: {
        amount: 800,
        compareAt: 1000,
        country: 'US',
        minQuantity: 10,
        validTo: '2036-01-01T00:00:00.000Z',
      },
    },
    { ifMatch: 1 },
  );
  await shop.setStock({ locationId: 'dc', sku: 'KAOS-S', body: { onHand: 7, expectedOnHand: 0 } });
  return world;
};

describe('what was exported', () => {
  let world: ImportingShop;
  beforeAll(async () => {
    world = await filledShop();
  });

  it.each(
    exportFormats.flatMap((format) =>
      (['products', 'prices', 'stock', 'customers'] as const).map((kind) => [kind, format] as const),
    ),
  )('is imported again without a change: %s as %s', async (kind, format) => {
    const { text, rows } = await exportedFile(world, { kind, format });

    const { summary, problems } = await importFile(world, text, { channel: 'web' });

    expect(rows).toBeGreaterThan(0);
    expect(problems).toEqual([]);
    expect(summary).toMatchObject({ created: 0, updated: 0, failed: 0 });
    expect(summary.unchanged).toBeGreaterThan(0);
  });

  it.each(exportFormats)('makes the same shop elsewhere, as %s', async (format) => {
    const elsewhere = importingShop();
    await importFile(elsewhere, lines([{ sku: 'first', name: 'First', price: '1' }]), {
      channel: 'web',
      currency: 'USD',
      location: 'dc',
    });
    const products = await exportedFile(world, { kind: 'products', format });
    const prices = await exportedFile(world, { kind: 'prices', format });

    const first = await importFile(elsewhere, products.text, { channel: 'web' });
    const second = await importFile(elsewhere, prices.text, { channel: 'web' });

    expect([first.problems, second.problems]).toEqual([[], []]);
    const [there, here] = await Promise.all([
      elsewhere.shop.getProduct({ productId: 'kaos' }),
      world.shop.getProduct({ productId: 'kaos' }),
    ]);
    const { name, description, media, options, attributes, category } = here.body;
    expect(there.body).toMatchObject({ name, description, media, options, attributes, category });
    expect((await elsewhere.shop.getPrices({ sku: 'KAOS-S', currency: 'USD' })).body.prices).toHaveLength(2);
  });

  it('begins no formula in a spreadsheet', async () => {
    const { text } = await exportedFile(world, { kind: 'customers', format: 'csv' });

    expect(text).toContain("'=cmd()");
    expect(text).toContain("'+6281200000001");
    expect(text).not.toMatch(/[,\n"][=+@]/);
  });

  it('holds the ledger of stock, SKU by SKU, within the days asked for', async () => {
    const movement = (version: number, day: string) =>
      [
        {
          table: 'inventory',
          pk: 'M#KAOS-S#dc',
          sk: `0000#${String(version).padStart(12, '0')}`,
        },
        { type: 'count', change: 1, bucket: '0', version, at: `${day}T03:00:00.000Z`, actor: 'staff:a' },
      ] as const;
    await world.importing.db.putMany(
      Array.from({ length: 1200 }, (_, at) => movement(at + 1, at < 1100 ? '2026-11-01' : '2026-11-02')),
    );

    const all = await exportedFile(world, { kind: 'movements', format: 'jsonl' });
    const some = await exportedFile(world, { kind: 'movements', format: 'csv', from: '2026-11-02' });

    expect(all.rows).toBe(1200);
    expect(some.rows).toBe(100);
    expect(some.text.split('\r\n')[1]).toMatch(/^KAOS-S,dc,2026-11-02T03:00:00.000Z,count,1,/);
  });

  it('has of stock what is in the stores of who asked, and is for those who work there', async () => {
    const stock = { kind: 'stock', format: 'csv' } as const;

    const own = await exportedFile(world, stock, { locations: ['dc'] });
    const elsewhere = await exportedFile(world, stock, { locations: ['kemang'] });
    expect([own.rows > 0, elsewhere.rows]).toEqual([true, 0]);

    const readBy = (locations: readonly string[] | undefined, readerLocations: readonly string[]) =>
      exportedFile(world, stock, { locations, readerLocations });
    await expect(readBy(undefined, ['dc'])).rejects.toThrow(/EXPORT_SCOPE_MISSING.*all locations/);
    await expect(readBy(['dc'], ['kemang'])).rejects.toThrow('EXPORT_SCOPE_MISSING');
    await expect(readBy(['dc'], ['kemang', 'dc'])).resolves.toMatchObject({ rows: own.rows });
    await expect(
      exportedFile(
        world,
        { kind: 'products', format: 'csv' },
        { locations: ['dc'], readerLocations: ['kemang'] },
      ),
    ).resolves.toMatchObject({ rows: 3 });
  });

  it('holds the value of stock, SKU by SKU', async () => {
    const { text } = await exportedFile(world, { kind: 'valuation', format: 'csv' });

    const [head, ...rows] = text.trim().split('\r\n');
    expect(head).toBe('sku,location,day,onHand,averageCost,currency,value');
    expect(rows.find((row) => row.startsWith('KAOS-S,dc,'))).toBeDefined();
  });

  it('holds the orders of a time, with their lines and without who receives them', async () => {
    const order = (orderId: string, placedAt: string) => {
      const { version: _version, ...sample } = sampleOrder({ orderId, placedAt });
      const month = placedAt.slice(0, 7);
      return [
        [
          { table: 'orders', pk: `O#${orderId}`, sk: 'A' },
          { ...sample, version: 1 },
        ],
        [
          { table: 'orders', pk: `L#all#orders#${month}`, sk: `${placedAt}#${orderId}` },
          { orderId, placedAt },
        ],
      ] as const;
    };
    await world.importing.db.putMany([
      ...order('ord_1', '2026-10-30T10:00:00.000Z'),
      ...order('ord_2', '2026-11-02T10:00:00.000Z'),
      ...order('ord_3', '2026-11-03T10:00:00.000Z'),
    ]);

    const { text, rows } = await exportedFile(world, {
      kind: 'orders',
      format: 'jsonl',
      from: '2026-10-01',
      to: '2026-11-02',
    });

    expect(rows).toBe(2);
    expect(
      text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as object),
    ).toMatchObject([{ orderId: 'ord_2', lines: [{ quantity: expect.any(Number) }] }, { orderId: 'ord_1' }]);
  });

  it('goes on behind its last part after a crash, and has every row once', async () => {
    const { text } = await exportedFile(world, { kind: 'products', format: 'jsonl' });

    const again = await exportedFile(world, { kind: 'products', format: 'jsonl' }, { crashesAfterParts: 0 });

    expect(again.text).toBe(text);
  });
});

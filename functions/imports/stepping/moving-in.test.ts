import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { searchProducts } from '../../../test/support/search-products.ts';
import { feedItems } from '../formats/feed-items.ts';
import { importFile, importingShop } from '../../../test/support/importing-shop.ts';

// Cells of a million characters, on a machine that may be busy.

const to = { channel: 'web', currency: 'USD', location: 'dc' };

const table = (...rows: readonly string[]) => rows.join('\n');

const upTo = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

/** What somebody who buys there meets. */
const sightOf = async (world: ReturnType<typeof importingShop>, productId: string) =>
  (await world.shop.getProduct({ productId })).body;

describe('stock that the source does not count', () => {
  const file = table(
    'Handle,Title,Variant SKU,Variant Inventory Tracker,Variant Inventory Qty,Variant Inventory Policy,Variant Price',
    'cangkir,Cangkir,CANGKIR-1,,0,deny,12.00',
    'poster,Poster,POSTER-1,shopify,-3,continue,20.00',
    'piring,Piring,PIRING-1,shopify,4,deny,8.00',
  );

  it('is always available, and said once', async () => {
    const world = importingShop();

    const { notes, summary } = await importFile(world, file, to);

    expect(summary).toMatchObject({ created: 3, failed: 0 });
    expect(notes).toContainEqual(expect.stringContaining('2 variants are not counted at their source'));
    expect((await sightOf(world, 'cangkir')).variants).toMatchObject([{ alwaysAvailable: true }]);
    expect((await sightOf(world, 'poster')).variants).toMatchObject([{ alwaysAvailable: true }]);
    expect((await world.shop.getStock({ locationId: 'dc', sku: 'PIRING-1' })).body.onHand).toBe(4);
  });

  it('is a number once the import is told how many there are, and sold units do not come back', async () => {
    const world = importingShop();
    await importFile(world, file, { ...to, unitsInStock: 50 });
    await world.shop.setStock({
      locationId: 'dc',
      sku: 'CANGKIR-1',
      body: { onHand: 47, expectedOnHand: 50 },
    });

    const again = await importFile(world, file, { ...to, unitsInStock: 50 });

    expect(again.summary).toMatchObject({ unchanged: 3, failed: 0 });
    expect((await world.shop.getStock({ locationId: 'dc', sku: 'CANGKIR-1' })).body.onHand).toBe(47);
  });
});

describe('a currency that is not the channel’s', () => {
  it('stops before the first row, and creates nothing', async () => {
    const world = importingShop();
    await importFile(world, table('id\ttitle\tavailability\tprice', 'A-1\tA\tin_stock\t10.00'), to);

    const { job } = await importFile(
      world,
      table('id\ttitle\tavailability\tprice', 'GELAS-1\tGelas\tin_stock\t10.00'),
      { channel: 'web', currency: 'EUR', location: 'new-place', country: 'DE' },
    );

    expect(job).toMatchObject({ status: 'failed', failure: { code: 'CURRENCY_OF_CHANNEL' } });
    expect(job.failure?.detail).toContain('channel web sells in USD');
    await expect(world.shop.getProduct({ productId: 'GELAS-1' })).rejects.toThrow();
    await expect(world.shop.getLocation({ code: 'new-place' })).rejects.toThrow();
  });

  it('leaves no channel behind when no row can be read', async () => {
    const world = importingShop();

    const { summary } = await importFile(world, table('id\ttitle\tprice', '\tGelas\t10.00 USD'), {
      ...to,
      currency: 'EUR',
      country: 'DE',
    });

    expect(summary.failed).toBe(1);
    await expect(world.shop.getChannel({ code: 'web' })).rejects.toThrow();
  });
});

describe('a currency that no price of the file is in', () => {
  const feed = table('id\ttitle\tprice', 'GELAS-1\tGelas\t10.00 USD', 'GELAS-2\tGelas\tUSD 12');

  it('stops before the first row, so that the mended import finds no channel in the way', async () => {
    const world = importingShop();

    const wrong = await importFile(world, feed, { channel: 'web', currency: 'EUR', country: 'DE' });
    const mended = await importFile(world, feed, to);

    expect(wrong.job).toMatchObject({ status: 'failed', failure: { code: 'OTHER_CURRENCY' } });
    expect(wrong.job.failure?.detail).toContain('in USD, and this import is in EUR');
    expect(mended.summary).toMatchObject({ created: 2, failed: 0 });
    expect((await world.shop.getPrices({ sku: 'GELAS-2', currency: 'USD' })).body.prices).toMatchObject([
      { channel: 'web', amount: 1200 },
    ]);
  });

  it('refuses single rows where others are in it', async () => {
    const { problems, summary } = await importFile(
      importingShop(),
      table('id\ttitle\tprice', 'A\tA\t10.00 USD', 'B\tB\t10.00 EUR', 'C\tC\t10.00'),
      to,
    );

    expect(summary.created).toBe(2);
    expect(problems).toEqual([[3, 'OTHER_CURRENCY']]);
  });
});

describe('Shopify’s three exports', () => {
  const products = table(
    'Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price',
    'kaos,Kaos,Size,M,KAOS M/1,12.00',
    'kaos,,,L,,12.00',
  );
  const inventory = table(
    'Handle,Title,Option1 Name,Option1 Value,SKU,Location,Incoming,Unavailable,Committed,Available,On hand',
    'kaos,Kaos,Size,M,KAOS M/1,Toko Kemang,0,0,2,5,7',
    'kaos,Kaos,Size,L,,Gudang,0,0,0,20,20',
    'topi,Topi,Title,Default Title,TOPI-9,Gudang,0,0,0,1,1',
  );

  it('bring stock of several locations, by SKU or by handle and choices', async () => {
    const world = importingShop();
    await importFile(world, products, { channel: 'web', currency: 'USD' });

    const { summary, problems } = await importFile(world, inventory, { channel: 'web' });
    const again = await importFile(world, inventory, { channel: 'web' });

    const [medium, large] = (await sightOf(world, 'kaos')).variants.map(({ sku }) => sku);
    expect(summary).toMatchObject({ created: 2, failed: 1 });
    expect(problems).toEqual([[4, 'NOT_FOUND']]);
    expect(again.summary).toMatchObject({ unchanged: 2, failed: 1 });
    expect((await world.shop.getStock({ locationId: 'toko-kemang', sku: medium ?? '' })).body.onHand).toBe(7);
    expect((await world.shop.getStock({ locationId: 'gudang', sku: large ?? '' })).body.onHand).toBe(20);
    expect((await world.shop.getChannel({ code: 'web' })).body.locations).toEqual(
      expect.arrayContaining(['toko-kemang', 'gudang']),
    );
  });

  it('bring customers with their address, and keep no e-mail address in an id', async () => {
    const world = importingShop();
    const file = table(
      'Customer ID,First Name,Last Name,Email,Default Address Address1,Default Address City,Default Address Country Code,Default Address Zip,Phone,Note',
      "'1001,Ayu,Lestari,ayu@example.com,Jl. Kemang 1,Jakarta,ID,'12730,'+62 812-0000-0001,likes tea",
      ',Budi,,budi@example.com,,,,,,',
    );

    const { summary, job, notes } = await importFile(world, file);

    const { body } = await world.shop.getCustomer({ externalId: 'shopify-1001' });
    expect(summary).toMatchObject({ created: 2, failed: 0 });
    expect(body).toMatchObject({
      name: 'Ayu Lestari',
      email: 'ayu@example.com',
      phone: '+6281200000001',
      addresses: [{ line1: 'Jl. Kemang 1', city: 'Jakarta', country: 'ID', postalCode: '12730' }],
    });
    expect(notes).toContain('not read: note (1 row)');
    expect(JSON.stringify(job)).not.toContain('budi@example.com');
  });

  it('say once that a file has no stock and no prices, and change what is there', async () => {
    const world = importingShop();
    await importFile(world, products, to);

    const { summary, notes } = await importFile(
      world,
      products.replace('Kaos,', 'Kaos polos,').replaceAll(',12.00', '').replace(',Variant Price', ''),
      to,
    );

    expect(summary).toMatchObject({ updated: 2, failed: 0 });
    expect(notes).toEqual(
      expect.arrayContaining([
        'the file says nothing of stock, so none was set at dc',
        expect.stringContaining('2 variants have no price in the file'),
      ]),
    );
  });
});

describe('two products with one SKU', () => {
  const file = table(
    'Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price,Variant Inventory Qty',
    'satu,Satu,Size,S,BERSAMA-1,10.00,1',
    'satu,,,M,SATU-M,10.00,1',
    'dua,Dua,Size,S,BERSAMA-1,12.00,2',
    'dua,,,M,DUA-M,12.00,2',
  );

  it('leave it to the first row of the file, whatever the order they are complete in', async () => {
    const world = importingShop();
    const [head = '', one = '', ...rest] = file.split('\n');
    const torn = [head, one, ...rest.slice(1), rest[0]].join('\n');

    const first = await importFile(world, file, to);
    const again = await importFile(importingShop(), torn, to);
    const second = await importFile(world, file, to);

    expect(first.problems).toEqual([[4, 'SKU_TAKEN']]);
    expect(first.details).toEqual([expect.stringContaining('row 2 has the same SKU BERSAMA-1')]);
    expect(again.problems).toEqual([[3, 'SKU_TAKEN']]);
    expect(second.summary).toMatchObject({ created: 0, updated: 0, unchanged: 3, failed: 1 });
  });
});

describe('codes that stand in two products', () => {
  it('are kept by the first row: barcodes, too', async () => {
    const world = importingShop();

    const { problems, details, summary } = await importFile(
      world,
      table(
        'Handle,Title,Variant SKU,Variant Barcode,Variant Price',
        "a,A,A-1,'9521234543213,1.00",
        'b,B,B-1,9521234543213,1.00',
        'c,C,C-1,A-17,1.00',
        'd,D,D-1,A-17,1.00',
      ),
      to,
    );

    expect(problems).toEqual([[3, 'GTIN_TAKEN']]);
    expect(details[0]).toContain('row 2 has the same barcode 9521234543213');
    expect(summary).toMatchObject({ created: 3, failed: 1 });
  });

  it('are kept by the first line of JSON Lines, and the second product keeps its other variants', async () => {
    const world = importingShop();
    const file = [
      { productId: 'one', name: 'One', variants: [{ sku: 'S', price: '1' }] },
      {
        productId: 'two',
        name: 'Two',
        variants: [
          { sku: 'S', price: '1', options: { Size: 'S' } },
          { sku: 'T', price: '1', options: { Size: 'T' } },
        ],
      },
      { productId: 'three', name: 'Three', variants: [{ sku: 'S', price: '1' }] },
    ];

    const { problems } = await importFile(world, file.map((line) => JSON.stringify(line)).join('\n'), to);

    expect(problems).toEqual([
      [2, 'SKU_TAKEN'],
      [3, 'SKU_TAKEN'],
    ]);
  });
});

describe('what is longer than the shop keeps', () => {
  it('is cut and said once: pictures, titles and texts', async () => {
    const world = importingShop();
    const pictures = Array.from({ length: 255 }, (_, at) => `lampu,,,,https://img.example/${at}.jpg`);

    const { summary, notes } = await importFile(
      world,
      table(
        'Handle,Title,Body (HTML),Variant Price,Image Src',
        `lampu,${'x'.repeat(239)},${'y'.repeat(60_000)},10.00,`,
        ...pictures,
      ),
      to,
    );

    const { body } = await world.shop.getProduct({ productId: 'lampu' });
    expect(summary).toMatchObject({ created: 256, failed: 0 });
    expect(body.media).toHaveLength(250);
    expect(body.name).toHaveLength(200);
    expect(notes.filter((note) => note.startsWith('lampu:'))).toEqual([
      'lampu: the title has 239 characters, 200 are kept; the description has 60000 characters, 50000 are kept; 255 pictures, 250 are kept',
    ]);
  });

  it('takes 35 pictures and choices of 70 characters as they are', async () => {
    const world = importingShop();
    const engraving = 'x'.repeat(70);
    const pictures = Array.from({ length: 35 }, (_, at) => `cincin,,,,,https://img.example/${at}.jpg`);

    const { summary } = await importFile(
      world,
      table(
        'Handle,Title,Option1 Name,Option1 Value,Variant Price,Image Src',
        `cincin,Cincin,Engraving,${engraving},10.00,`,
        ...pictures,
      ),
      to,
    );

    expect(summary.failed).toBe(0);
    expect((await sightOf(world, 'cincin')).media).toHaveLength(35);
  });

  it('takes a product of 300 variants as it is, and changes nothing when it comes again', async () => {
    const world = importingShop();
    const rows = upTo(300).map(
      (at) => `rak,${at === 1 ? 'Rak' : ''},Length,${at} cm,RAK-${at},${at}.00,${at % 9}`,
    );
    const file = table(
      'Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price,Variant Inventory Qty',
      ...rows,
    );

    const first = await importFile(world, file, to);
    const again = await importFile(world, file, to);

    expect(first.summary).toMatchObject({ created: 300, failed: 0 });
    expect(again.summary).toMatchObject({ unchanged: 300, failed: 0 });
    expect((await sightOf(world, 'rak')).variants).toHaveLength(300);
    expect((await world.shop.getStock({ locationId: 'dc', sku: 'RAK-300' })).body.onHand).toBe(3);
  });

  it('is one message for a product with too many variants', async () => {
    const world = importingShop();
    const rows = Array.from({ length: 2_049 }, (_, at) => `rak,${at === 0 ? 'Rak' : ''},Size,S${at},10.00`);

    const { summary, details } = await importFile(
      world,
      table('Handle,Title,Option1 Name,Option1 Value,Variant Price', ...rows),
      to,
    );

    expect(summary).toMatchObject({ created: 0, failed: 2_049 });
    expect(details.filter((detail) => detail.includes('2049 variants'))).toHaveLength(1);
    expect(details[1]).toBe('row 3: see row 2');
  });

  it('is named by the column people see, where it is refused', async () => {
    const { details } = await importFile(
      importingShop(),
      table(
        'Handle,Title,Option1 Name,Option1 Value,Variant Price',
        `g,G,Engraving,${'x'.repeat(300)},10.00`,
      ),
      to,
    );

    expect(details).toEqual([
      expect.stringContaining('row 2: choice of an option: must be at most 255 characters'),
    ]);
  });
});

describe('the merchant’s own SKU', () => {
  const file = table(
    'Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price',
    'sepatu,Sepatu,Size,36,AB/12 X,90.00',
    'sepatu,,,37,AB/12 X,90.00',
  );

  it('is kept beside one that the shop can use, and no size is lost', async () => {
    const world = importingShop();

    const { summary, notes } = await importFile(world, file, to);
    const again = await importFile(world, file, to);

    const { variants } = await sightOf(world, 'sepatu');
    expect(summary).toMatchObject({ created: 2, failed: 0 });
    expect(again.summary).toMatchObject({ unchanged: 2 });
    expect(variants).toMatchObject([{ sourceSku: 'AB/12 X' }, { sku: 'sepatu-37', sourceSku: 'AB/12 X' }]);
    expect(notes).toContainEqual(expect.stringContaining('2 variants have a code that cannot be a SKU'));
  });

  it('finds the product', async () => {
    const world = importingShop();
    await importFile(world, file, to);

    expect(
      await searchProducts(world.runtime, { channel: 'web', q: 'AB/12 X', productIds: ['sepatu'] }),
    ).toEqual(['sepatu']);
  });
});

describe('gift cards and what is not taxed', () => {
  it('stay what they are', async () => {
    const world = importingShop();

    const { summary } = await importFile(
      world,
      table(
        'Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price,Gift Card,Variant Taxable,Variant Requires Shipping',
        'kartu,Kartu hadiah,Amount,25,KARTU-25,25.00,true,false,false',
        'kartu,,,50,KARTU-50,50.00,,false,false',
        'buku,Buku,,,BUKU-1,9.00,false,false,true',
      ),
      to,
    );

    expect(summary).toMatchObject({ created: 3, failed: 0 });
    expect((await sightOf(world, 'kartu')).variants).toMatchObject([{ giftCard: {} }, { giftCard: {} }]);
    expect(await sightOf(world, 'buku')).toMatchObject({ taxClass: 'exempt' });
  });

  it('say so where only some variants of a product are not taxed', async () => {
    const { notes } = await importFile(
      importingShop(),
      table(
        'Handle,Title,Option1 Name,Option1 Value,Variant Price,Variant Taxable',
        'teh,Teh,Size,S,1.00,true',
        'teh,,,L,1.00,false',
      ),
      to,
    );

    expect(notes).toContain(
      'teh: 1 of 2 variants are not taxed at the source; the product is taxed as a whole',
    );
  });
});

describe('the columns of a file', () => {
  it('are read, or named once', async () => {
    const world = importingShop();
    const tags = Array.from({ length: 120 }, (_, at) => `tag-${at}`).join(', ');

    const { summary, notes } = await importFile(
      world,
      table(
        'Handle,Title,Type,Product Category,Variant SKU,Variant Price,Cost per item,Care guide (product.metafields.custom.care),SEO Title,Google Shopping / MPN,Tags',
        `mf,Mf,Kitchen,Home > Kitchenware,MF-1,10.00,4.50,Hand wash,Seo,MPN9,"${tags}"`,
      ),
      to,
    );

    const { attributes, variants } = await sightOf(world, 'mf');
    expect(summary).toMatchObject({ created: 1 });
    expect(attributes).toMatchObject({ 'Care guide': 'Hand wash', 'Product category': 'Home > Kitchenware' });
    expect([attributes?.['Tags'], attributes?.['Tags 2']].join(', ')).toBe(tags);
    expect(variants).toMatchObject([{ attributes: { MPN: 'MPN9' } }]);
    expect(
      (await world.importing.db.get<{ cost: number }>({ table: 'catalog', pk: 'SKU#MF-1', sk: 'PR#USD' }))
        ?.cost,
    ).toBe(450);
    expect(notes).toContain('not read: seo title (1 row)');
  });
});

describe('a broken table', () => {
  it('names the row whose quote is not closed, and melts nothing', async () => {
    const world = importingShop();

    const { summary, problems } = await importFile(
      world,
      table(
        'Handle,Title,Variant SKU,Variant Price',
        'q1,"Unclosed,QQ1,10.00',
        'q2,"Fine",QQ2,10.00',
        'q3,Fine 3,QQ3,10.00',
      ),
      to,
    );

    expect(problems[0]).toEqual([2, 'BROKEN_TABLE']);
    expect(summary.created).toBe(1);
    await expect(world.shop.getProduct({ productId: 'q1' })).rejects.toThrow();
    expect(await sightOf(world, 'q3')).toMatchObject({ name: 'Fine 3' });
  });

  it('keeps a quote inside a cell that has none around it', async () => {
    const world = importingShop();

    await importFile(
      world,
      table('Handle,Title,Variant SKU,Variant Price', 'pipa,Pipa 5" besi,PIPA,10.00'),
      to,
    );

    expect(await sightOf(world, 'pipa')).toMatchObject({ name: 'Pipa 5" besi' });
  });

  it('says once that a cell never ends, and does not hold it', async () => {
    const { problems, summary } = await importFile(
      importingShop(),
      `Handle,Title,Variant Price\nbaik,Baik,10.00\nburuk,"${'x'.repeat(1_100_000)}`,
      to,
    );

    expect(problems).toHaveLength(1);
    expect(summary.created).toBe(1);
  });

  it('is refused with 10,000 columns', async () => {
    const names = Array.from({ length: 10_000 }, (_, at) => `c${at}`).join(',');

    const { job } = await importFile(importingShop(), `Handle,Title,${names}\n`, to);

    expect(job.failure).toMatchObject({ code: 'TOO_MANY_COLUMNS' });
  });
});

describe('separators and decimals', () => {
  it('are seen apart from the format', async () => {
    const world = importingShop();

    const { summary } = await importFile(
      world,
      Buffer.from('Handle;Title;Variant SKU;Variant Price\nkopi;Café;KOPI;1.299,90\n', 'latin1'),
      to,
    );

    expect(summary).toMatchObject({ created: 1, failed: 0 });
    expect(await sightOf(world, 'kopi')).toMatchObject({ name: 'Café' });
    expect((await world.shop.getPrices({ sku: 'KOPI', currency: 'USD' })).body.prices).toMatchObject([
      { amount: 129_990 },
    ]);
  });
});

describe('a feed', () => {
  const item = (...elements: readonly string[]) =>
    `<rss xmlns:g="http://base.google.com/ns/1.0"><channel><item>${elements.join('')}</item></channel></rss>`;

  it('keeps addresses of pictures whole, and what stands twice apart', async () => {
    const world = importingShop();

    await importFile(
      world,
      item(
        '<g:id>T1</g:id><g:title>Lamp</g:title><g:price>10.00 USD</g:price>',
        '<g:product_type>Lamps</g:product_type><g:product_type>Sale &gt; Lamps</g:product_type>',
        '<g:additional_image_link>https://img.example/w_800,h_800/b.jpg</g:additional_image_link>',
        '<g:additional_image_link>https://img.example/w_800,h_800/c.jpg</g:additional_image_link>',
      ),
      to,
    );

    expect(await sightOf(world, 'T1')).toMatchObject({
      category: 'lamps',
      media: [
        { url: 'https://img.example/w_800,h_800/b.jpg' },
        { url: 'https://img.example/w_800,h_800/c.jpg' },
      ],
    });
  });

  it('keeps the pictures of all variants', async () => {
    const world = importingShop();

    await importFile(
      world,
      table(
        'id,title,item_group_id,color,price,image_link,additional_image_link',
        'V1,Vas,VAS,Red,10.00,https://i.example/1.jpg,"https://i.example/1,b.jpg,https://i.example/1c.jpg"',
        'V2,Vas,VAS,Blue,10.00,https://i.example/2.jpg,https://i.example/2b.jpg',
      ),
      to,
    );

    expect((await sightOf(world, 'VAS')).media?.map(({ url }) => url)).toEqual([
      'https://i.example/1.jpg',
      'https://i.example/1,b.jpg',
      'https://i.example/1c.jpg',
      'https://i.example/2.jpg',
      'https://i.example/2b.jpg',
    ]);
  });

  it('ends a sale that it does not have any more, and takes another one', async () => {
    const world = importingShop();
    const head = 'id\ttitle\tprice\tsale_price\tsale_price_effective_date';
    const dated = table(head, 'S1\tSofa\t10.00\t8.00\t2026-12-01/2036-12-20');
    await importFile(world, dated, to);

    const ended = await importFile(world, table(head, 'S1\tSofa\t10.00\t\t'), to);
    const lists = async () => (await world.shop.getPrices({ sku: 'S1', currency: 'USD' })).body.prices;
    const after = await lists();
    await importFile(world, dated, to);
    await importFile(world, table(head, 'S1\tSofa\t10.00\t9.00\t'), to);

    expect(ended.summary).toMatchObject({ updated: 1 });
    expect(after).toMatchObject([{ priceId: 'web', amount: 1000 }]);
    expect(await lists()).toMatchObject([{ priceId: 'web', amount: 900, compareAt: 1000 }]);
    expect(await lists()).toHaveLength(1);
  });

  it('sells nothing for nothing, and takes what can be ordered ahead as available', async () => {
    const world = importingShop();

    const { problems } = await importFile(
      world,
      table(
        'id\ttitle\tprice\tsale_price\tavailability',
        'N1\tN\t10.00\t0.00\tin_stock',
        'P1\tP\t10.00\t\tpreorder',
      ),
      to,
    );

    expect(problems).toEqual([[2, 'SALE_FOR_NOTHING']]);
    expect((await sightOf(world, 'P1')).variants).toMatchObject([{ alwaysAvailable: true }]);
  });

  it('refuses an item with an element of any size, does not hold it, and reads the next one', async () => {
    const world = importingShop();
    const megabyte = 'x'.repeat(1024 * 1024);
    const parts = (size: number) => [
      '<rss xmlns:g="http://base.google.com/ns/1.0"><channel><item><g:id>BIG</g:id><g:title>B</g:title><g:description>',
      ...Array.from({ length: size }, () => megabyte),
      '</g:description><g:price>1.00 USD</g:price></item><item><g:id>OK</g:id><g:title>Ok</g:title><g:price>2.00 USD</g:price></item></channel></rss>',
    ];
    let held = 0;
    async function* chunks() {
      for (const part of parts(40)) {
        yield Buffer.from(part);
        held = Math.max(held, process.memoryUsage().heapUsed);
      }
    }
    const before = process.memoryUsage().heapUsed;
    const rows: unknown[] = [];
    for await (const row of feedItems(chunks())) rows.push(row);

    const { problems, summary } = await importFile(world, parts(2).join(''), to);

    expect(rows).toMatchObject([
      { row: 1, problem: { code: 'BROKEN_XML' } },
      { row: 2, fields: { id: 'OK' } },
    ]);
    expect((held - before) / 1024 / 1024).toBeLessThan(20);
    expect(problems).toEqual([[1, 'BROKEN_XML']]);
    expect(summary).toMatchObject({ created: 1, failed: 1 });
  });

  it('of one item that never ends, or of elements that are never closed, fills no memory', async () => {
    const repeated = await importFile(
      importingShop(),
      `<rss><item>${'<g:additional_image_link>https://i.example/a.jpg</g:additional_image_link>'.repeat(3000)}</item></rss>`,
      to,
    );
    const deep = await importFile(importingShop(), `<rss><item>${'<a>'.repeat(1000)}`, to);

    expect(repeated.problems).toEqual([[1, 'BROKEN_XML']]);
    expect(deep.job).toMatchObject({ status: 'failed', failure: { code: 'BROKEN_XML' } });
  });

  it('is in any currency of ISO 4217, and says so of others', async () => {
    const head = 'id\ttitle\tprice';
    const crowns = await importFile(importingShop(), table(head, 'K\tK\t599 CZK'), {
      channel: 'cz',
      currency: 'CZK',
    });
    const none = await importFile(importingShop(), table(head, 'K\tK\t599 XQQ'), {
      channel: 'cz',
      currency: 'CZK',
    });

    expect(crowns.summary).toMatchObject({ created: 1 });
    expect(none.details).toEqual([expect.stringContaining('XQQ, which is not a currency of ISO 4217')]);
  });
});

describe('smaller things of exports', () => {
  it('puts pictures in the order of their position', async () => {
    const world = importingShop();

    await importFile(
      world,
      table(
        'Handle,Title,Variant Price,Image Src,Image Position',
        'foto,Foto,10.00,https://i.example/c.jpg,3',
        'foto,,,https://i.example/a.jpg,1',
        'foto,,,https://i.example/b.jpg,2',
      ),
      to,
    );

    expect((await sightOf(world, 'foto')).media?.map(({ url }) => url.slice(-5))).toEqual([
      'a.jpg',
      'b.jpg',
      'c.jpg',
    ]);
  });

  it('keeps rows of a table in a description apart, with letters for entities', async () => {
    const world = importingShop();

    await importFile(
      world,
      table(
        'Handle,Title,Body (HTML),Variant Price',
        'meja,Meja,<table><tr><td>S</td><td>50</td><td>96</td></tr><tr><td>Caf&eacute;</td><td>&euro;5 &frac12;</td></tr></table>,10.00',
        'kursi,Kursi,"Baris satu\nbaris dua",10.00',
      ),
      to,
    );

    expect(await sightOf(world, 'meja')).toMatchObject({ description: 'S | 50 | 96\nCafé | €5 ½' });
    expect(await sightOf(world, 'kursi')).toMatchObject({ description: 'Baris satu\nbaris dua' });
  });

  it('refuses codes that a spreadsheet has shortened', async () => {
    const { problems } = await importFile(
      importingShop(),
      table(
        'Handle,Title,Variant SKU,Variant Barcode,Variant Price',
        'a,A,1.23E+05,,1.00',
        'b,B,B,4.00638E+12,1.00',
      ),
      to,
    );

    expect(problems).toEqual([
      [2, 'SPOILT_NUMBER'],
      [3, 'SPOILT_NUMBER'],
    ]);
  });

  it('says which variant of the shop is in the way when a SKU was renamed at the source', async () => {
    const world = importingShop();
    const head = 'Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price';
    await importFile(world, table(head, 'kaos,Kaos,Size,M,OLD-1,10.00'), to);

    const { details } = await importFile(world, table(head, 'kaos,Kaos,Size,M,NEW-1,10.00'), to);

    expect(details).toEqual([expect.stringContaining('OLD-1')]);
    expect(details[0]).toMatch(/take it off the product/);
  });
});

describe('the files of docs/guides/moving-in.md', () => {
  const guide = readFileSync(join(import.meta.dirname, '../../../docs/guides/moving-in.md'), 'utf8');
  const fileOf = (name: string): string =>
    new RegExp(`cat > ${name} <<'END'\\n([\\s\\S]*?)END\\n`).exec(guide)?.[1] ?? '';

  it('are imported as the guide says, and change nothing the second time', async () => {
    const world = importingShop();
    const imports = () =>
      [
        ['products_export.csv', { channel: 'new-web', currency: 'USD', country: 'US' }],
        ['inventory_export.csv', { channel: 'new-web' }],
        ['customers_export.csv', {}],
      ] as const;
    const run = async () => {
      const runs = [];
      for (const [name, options] of imports()) runs.push(await importFile(world, fileOf(name), options));
      return runs;
    };

    const first = await run();
    const again = await run();

    expect(first.map(({ problems }) => problems)).toEqual([[], [], []]);
    expect(first.map(({ summary }) => summary.created)).toEqual([3, 3, 1]);
    expect(again.map(({ summary }) => summary.unchanged)).toEqual([3, 3, 1]);
    expect((await world.shop.getChannel({ code: 'new-web' })).body.locations).toEqual(
      expect.arrayContaining(['main-street', 'warehouse']),
    );
    expect((await sightOf(world, 'sewing-class')).variants).toMatchObject([{ alwaysAvailable: true }]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { importFile, importingShop, type ImportingShop } from '../../../test/support/importing-shop.ts';

const to = { channel: 'web', currency: 'USD', location: 'dc' };
const table = (...rows: readonly string[]) => rows.join('\n');

const stockOf = async (world: ImportingShop, sku: string) =>
  (await world.shop.getStock({ locationId: 'dc', sku })).body.onHand;
const pricesOf = async (world: ImportingShop, sku: string) =>
  (await world.shop.getPrices({ sku, currency: 'USD' })).body.prices;
const productOf = async (world: ImportingShop, productId: string) =>
  (await world.shop.getProduct({ productId })).body;

/** Made-up rows in the columns of each system. */
const loyverse = table(
  'Handle,SKU,Name,Category,Description,Option 1 name,Option 1 value,Cost,Barcode,Track stock,Price [Toko],In stock [Toko]',
  'kopi,10001,Kopi,Drinks,<p>Hitam</p>,Size,S,1.50,9521234543213,Y,3.00,12',
  'kopi,10002,,,,,L,1.80,,Y,4.00,-2',
  'teh,,Teh,Drinks,,,,,,N,2.50,0',
);
const prestashop = table(
  'Product ID;Active (0/1);Name *;Categories (x,y,z...);Price tax included;Wholesale price;Reference #;EAN13;Manufacturer;Weight;Quantity;Description;Image URLs (x,y,z...)',
  '7;1;Cangkir;Home/Kitchen;12,50;4,00;CUP/7;9521234543213;Satu;0,3;5;<p>Putih</p>;https://i.example/a.jpg,https://i.example/b,c.jpg',
  '8;0;Piring;Home/Kitchen;9,00;;PLATE-8;;;;0;;',
);
const magento = table(
  'sku,product_type,categories,name,description,price,special_price,product_online,tax_class_name,weight,base_image,additional_images,qty,manage_stock',
  'TEE-M,simple,Default Category/Tops,Tee M,<p>x</p>,20.00,15.00,1,Taxable Goods,0.2,https://i.example/t.jpg,https://i.example/u.jpg,9.0000,1',
  'TEE,configurable,Default Category/Tops,Tee,,,,1,Taxable Goods,,,,0,1',
  'EBOOK,downloadable,Default Category/Books,E-book,,5.00,,2,None,,,,0,0',
);
const wix = table(
  'handleId,fieldType,name,description,productImageUrl,collection,sku,price,surcharge,visible,inventory,weight,cost,productOptionName1,productOptionDescription1',
  'topi,Product,Topi,<p>Rotan</p>,https://i.example/a.jpg;https://i.example/b.jpg,Hats;Sale,,10.50,,true,,0.1,3,Size,S;L',
  'topi,Variant,,,,,TOPI-S,,0,,4,,,,S',
  'topi,Variant,,,,,TOPI-L,,2.25,,InStock,,,,L',
  'tas,Product,Tas,,,Bags,TAS,7.00,,false,OutOfStock,,,,',
);
const square = table(
  'Token,Item Name,Variation Name,SKU,Description,Category,GTIN,Price,Current Quantity Shop,Option Name 1,Option Value 1',
  'T1,Roti,Kecil,ROTI-K,Manis,Bakery,,2.00,30,,',
  'T2,Roti,Besar,ROTI-B,,,,3.50,,,',
  'T3,Selai,Regular,SELAI,,Bakery,9521234543213,4.00,6,,',
);

describe('a table by one of the mappings of the shop', () => {
  it('of Loyverse has choices, costs, and stock of its one shop', async () => {
    const world = importingShop();

    const { summary, problems } = await importFile(world, loyverse, { ...to, mapping: 'loyverse' });

    expect([summary.created, problems]).toEqual([3, []]);
    expect(await productOf(world, 'kopi')).toMatchObject({
      category: 'drinks',
      description: 'Hitam',
      variants: [
        { sku: '10001', options: { Size: 'S' }, gtin: '09521234543213' },
        { options: { Size: 'L' } },
      ],
    });
    expect([await stockOf(world, '10001'), await stockOf(world, '10002')]).toEqual([12, 0]);
    expect((await productOf(world, 'teh')).variants).toMatchObject([{ sku: 'teh', alwaysAvailable: true }]);
  });

  it('of Loyverse with several shops asks for one column', async () => {
    const { job } = await importFile(
      importingShop(),
      table('Handle,Name,Price [A],Price [B]', 'kopi,Kopi,1.00,2.00'),
      { ...to, mapping: 'loyverse' },
    );

    expect(job.failure).toMatchObject({ code: 'COLUMN_AMBIGUOUS' });
    expect(job.failure?.detail).toContain('price [a], price [b]');
  });

  it('of PrestaShop has semicolons and decimal commas', async () => {
    const world = importingShop();

    const { summary, problems } = await importFile(world, prestashop, { ...to, mapping: 'prestashop' });

    expect([summary.created, problems]).toEqual([2, []]);
    const cup = await productOf(world, '7');
    expect(cup).toMatchObject({
      category: 'home--kitchen',
      brand: 'Satu',
      variants: [{ sourceSku: 'CUP/7', weightGrams: 300 }],
      media: [{ url: 'https://i.example/a.jpg' }, { url: 'https://i.example/b,c.jpg' }],
      publish: { web: {} },
    });
    expect(await pricesOf(world, cup.variants[0]?.sku ?? '')).toMatchObject([{ amount: 1250 }]);
    expect(await productOf(world, '8')).toMatchObject({ publish: {} });
  });

  it('of Magento 2 has simple products, their sale, and what is not taxed', async () => {
    const world = importingShop();

    const { summary, problems, notes } = await importFile(world, magento, { ...to, mapping: 'magento-2' });

    expect([summary.created, problems]).toEqual([2, []]);
    expect(notes).toContainEqual('1 row was passed over: the mapping does not read them');
    expect(await pricesOf(world, 'TEE-M')).toMatchObject([{ amount: 1500, compareAt: 2000 }]);
    expect(await stockOf(world, 'TEE-M')).toBe(9);
    expect(await productOf(world, 'EBOOK')).toMatchObject({
      taxClass: 'exempt',
      publish: {},
      variants: [{ alwaysAvailable: true }],
    });
  });

  it('of Wix has the price of the product and the surcharge of the variant', async () => {
    const world = importingShop();

    const { problems } = await importFile(world, wix, { ...to, mapping: 'wix', unitsInStock: 3 });

    expect(problems).toEqual([]);
    expect(await productOf(world, 'topi')).toMatchObject({
      options: [{ name: 'Size', values: ['S', 'L'] }],
      variants: [{ sku: 'TOPI-S', weightGrams: 100 }, { sku: 'TOPI-L' }],
      media: [{ url: 'https://i.example/a.jpg' }, { url: 'https://i.example/b.jpg' }],
    });
    expect(await pricesOf(world, 'TOPI-S')).toMatchObject([{ amount: 1050 }]);
    expect(await pricesOf(world, 'TOPI-L')).toMatchObject([{ amount: 1275 }]);
    expect([
      await stockOf(world, 'TOPI-S'),
      await stockOf(world, 'TOPI-L'),
      await stockOf(world, 'TAS'),
    ]).toEqual([4, 3, 0]);
  });

  it('of Square makes variations an option where there are several', async () => {
    const world = importingShop();

    const { summary, problems } = await importFile(world, square, { ...to, mapping: 'square' });

    expect([summary.created, problems]).toEqual([3, []]);
    const [bread] = (await importFile(world, square, { ...to, mapping: 'square' })).problems;
    expect(bread).toBeUndefined();
    expect(await productOf(world, 'Roti')).toMatchObject({
      variants: [{ options: { Variation: 'Kecil' } }, { options: { Variation: 'Besar' } }],
    });
    expect((await productOf(world, 'Selai')).options).toEqual([]);
    expect(await stockOf(world, 'ROTI-K')).toBe(30);
  });
});

describe('a table by a mapping of one’s own', () => {
  it('is products, stock or customers in any columns', async () => {
    const world = importingShop();
    const products = {
      product: { id: ['Kode'], name: ['Nama Barang'], attributes: { Bahan: ['Bahan'] } },
      variant: { sku: ['Kode'], price: ['Harga'], stock: ['Stok *'] },
    };

    const goods = await importFile(
      world,
      table('Kode;Nama Barang;Harga;Stok Gudang;Bahan;Rak', 'B1;Batik;15,50;4;Katun;A-3'),
      { ...to, columns: products },
    );
    const stock = await importFile(world, table('Kode,Tempat,Jumlah', 'B1,Toko Kemang,9'), {
      ...to,
      columns: { stock: { sku: ['Kode'], location: ['Tempat'], onHand: ['Jumlah'] } },
    });
    const people = await importFile(
      world,
      table('No,Depan,Belakang,Surel,Telp', '5,Ayu,Lestari,ayu@example.com,+62 812 0000 0001'),
      {
        columns: { customer: { id: ['No'], name: ['Depan', 'Belakang'], email: ['Surel'], phone: ['Telp'] } },
      },
    );

    expect([goods.problems, stock.problems, people.problems]).toEqual([[], [], []]);
    expect(goods.notes).toContain('not read: rak (1 row)');
    expect(await productOf(world, 'B1')).toMatchObject({ name: 'Batik', attributes: { Bahan: 'Katun' } });
    expect((await world.shop.getStock({ locationId: 'toko-kemang', sku: 'B1' })).body.onHand).toBe(9);
    expect((await world.shop.getCustomer({ externalId: '5' })).body).toMatchObject({
      name: 'Ayu Lestari',
      phone: '+6281200000001',
    });
  });
});

import { describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { importFile, importingShop } from '../../../test/support/importing-shop.ts';
import { idOf } from './codes.ts';

const to = { channel: 'web', currency: 'IDR', location: 'dc' };

const cells = (row: readonly string[]): string =>
  row.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('');

const sheet = (rows: readonly (readonly string[])[]) =>
  strToU8(
    `<worksheet><sheetData>${rows.map((row) => `<row>${cells(row)}</row>`).join('')}</sheetData></worksheet>`,
  );

/** As the seller centre makes it: a sheet of instructions, then the template. */
const guided = (rows: readonly (readonly string[])[]): Uint8Array =>
  zipSync({
    'xl/workbook.xml': strToU8(
      '<workbook xmlns:r="r"><sheets><sheet name="Panduan" r:id="a"/><sheet name="Template" r:id="b"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/><Relationship Id="b" Target="worksheets/sheet2.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet1.xml': sheet([['Cara mengisi', 'Mulai dari baris ketujuh']]),
    'xl/worksheets/sheet2.xml': sheet(rows),
  });

const COLUMNS =
  'ps_category|0|0,ps_product_name|1|0,ps_product_description|1|0,ps_sku_parent_short|0|0,et_title_variation_integration_no|0|0,et_title_variation_1|0|0,et_title_option_for_variation_1|0|0,et_title_image_per_variation|0|3,ps_price|1|1,ps_stock|0|1,ps_sku_short|0|0,ps_gtin_code|0|0,ps_item_cover_image|1|3,ps_weight|1|1'.split(
    ',',
  );
const explained = [
  ['basic', 'a3f0', '0'],
  ['Kategori', 'Nama Produk', 'Deskripsi Produk'],
  ['Opsional', 'Wajib', 'Wajib'],
  ['Pilih kategori', 'Isi nama produk', 'Isi deskripsi'],
  ['-', '-', '-'],
];

const row = (parts: Readonly<Record<string, string>>): readonly string[] =>
  COLUMNS.map((column) => parts[column.split('|')[0] ?? ''] ?? '');

const kaos = {
  ps_category: '100358',
  ps_product_name: 'Kaos Lurik',
  ps_product_description: 'Katun',
  ps_sku_parent_short: 'KAOS',
  et_title_variation_integration_no: '1',
  et_title_variation_1: 'Ukuran',
  et_title_option_for_variation_1: 'M',
  ps_price: '150000',
  ps_stock: '4',
  ps_sku_short: 'KAOS-M',
  ps_item_cover_image: 'https://i.example/kaos.jpg',
  ps_weight: '0.2',
};

describe('the mass upload of a marketplace', () => {
  it('of Shopee is known by its columns, on the sheet that has them, below the rows that explain them', async () => {
    const world = importingShop();
    const file = guided([
      COLUMNS,
      ...explained,
      row(kaos),
      row({
        et_title_variation_integration_no: '1',
        et_title_variation_1: 'Ukuran',
        et_title_option_for_variation_1: 'L',
        ps_price: '160000',
        ps_stock: '0',
        ps_sku_short: 'KAOS-L',
      }),
      row({ ps_product_name: 'Topi', ps_sku_parent_short: 'TOPI', ps_price: '75000', ps_stock: '9' }),
    ]);

    const { job, summary, problems } = await importFile(world, file, to);

    expect(job.format).toBe('Shopee’s mass upload, as XLSX');
    expect([summary.created, problems]).toEqual([3, []]);
    const { body } = await world.shop.getProduct({ productId: 'KAOS' });
    expect(body).toMatchObject({
      name: 'Kaos Lurik',
      attributes: { 'Shopee category': '100358' },
      variants: [
        { sku: 'KAOS-M', options: { Ukuran: 'M' }, weightGrams: 200 },
        { sku: 'KAOS-L', options: { Ukuran: 'L' }, weightGrams: 200 },
      ],
    });
    expect((await world.shop.getPrices({ sku: 'KAOS-L', currency: 'IDR' })).body.prices).toMatchObject([
      { amount: 160_000 },
    ]);
    expect((await world.shop.getStock({ locationId: 'dc', sku: 'TOPI' })).body.onHand).toBe(9);
  });

  it('of Shopee saved as CSV is divided by its commas, not by the bars in its names', async () => {
    const world = importingShop();
    const kain = row({ ps_product_name: 'Kain', ps_sku_parent_short: 'KAIN', ps_price: '75000' });

    const { job, problems } = await importFile(
      world,
      [COLUMNS, ...explained, kain].map((line) => line.join(',')).join('\n'),
      to,
    );

    expect([job.format, problems]).toEqual(['Shopee’s mass upload', []]);
    expect((await world.shop.getProduct({ productId: 'KAIN' })).body.name).toBe('Kain');
  });

  it('of Shopee numbers its products anew in each file, which melts none into another', async () => {
    const world = importingShop();
    await importFile(world, guided([COLUMNS, ...explained, row(kaos)]), to);

    await importFile(
      world,
      guided([
        COLUMNS,
        ...explained,
        row({ ...kaos, ps_product_name: 'Sarung', ps_sku_parent_short: 'SARUNG', ps_sku_short: 'SARUNG-M' }),
      ]),
      to,
    );

    expect((await world.shop.getProduct({ productId: 'KAOS' })).body.name).toBe('Kaos Lurik');
    expect((await world.shop.getProduct({ productId: 'SARUNG' })).body.name).toBe('Sarung');
  });

  it('of Shopee as sales information brings what it exports: prices and stock of each variation', async () => {
    const world = importingShop();
    const lines = [
      'et_title_product_id,et_title_product_name,et_title_variation_id,et_title_variation_name,et_title_parent_sku,et_title_variation_sku,et_title_variation_price,et_title_variation_stock',
      'sales_info,220408,,,,,,',
      'Kode Produk,Nama Produk,Kode Variasi,Nama Variasi,SKU Induk,SKU,Harga,Stok',
      'Wajib,,,,,,,',
      'Tidak dapat diedit,,,,,,,',
      '-,,,,,,,',
      '900,Kaos Lurik,91,M,KAOS,KAOS-M,150000,4',
      '900,Kaos Lurik,92,L,KAOS,KAOS-L,160000,6',
    ];

    const { summary, problems } = await importFile(world, lines.join('\n'), to);

    expect([summary.created, problems]).toEqual([2, []]);
    expect((await world.shop.getProduct({ productId: 'KAOS' })).body.variants).toMatchObject([
      { sku: 'KAOS-M', options: { Variation: 'M' } },
      { sku: 'KAOS-L', options: { Variation: 'L' } },
    ]);
  });

  it('of Tokopedia is known by its columns, and rows of one title are one product', async () => {
    const world = importingShop();
    const lines = [
      'category,brand,product_name,product_description,main_image,image_2,gtin_code,property_name_1,property_value_1,parcel_weight,price,quantity,seller_sku',
      'V3,,,,,,,,,,,,',
      'Kategori,Merek,Nama produk,Deskripsi,Gambar utama,Gambar 2,GTIN,Nama variasi,Nilai variasi,Berat paket (g),Harga,Kuantitas,SKU penjual',
      'Wajib,Opsional,Wajib,Wajib,Wajib,,,,,Wajib,Wajib,Wajib,',
      'Pilih,Pilih,Isi,Isi,Isi,,,,,Isi,Isi,Isi,',
      'Batik/Kain,Satu,Kain Parang,Tulis,https://i.example/a.jpg,https://i.example/b.jpg,9521234543213,Warna,Sogan,350,450000,3,PARANG-S',
      'Batik/Kain,Satu,Kain Parang,Tulis,,,,Warna,Indigo,350,475000,1,PARANG-I',
    ];

    const { job, summary, problems } = await importFile(world, lines.join('\n'), to);

    expect(job.format).toBe('Tokopedia’s batch upload');
    expect([summary.created, problems]).toEqual([2, []]);
    expect((await world.shop.getProduct({ productId: idOf('Kain Parang') })).body).toMatchObject({
      brand: 'Satu',
      media: [{ url: 'https://i.example/a.jpg' }, { url: 'https://i.example/b.jpg' }],
      variants: [
        { sku: 'PARANG-S', options: { Warna: 'Sogan' }, gtin: '09521234543213', weightGrams: 350 },
        { sku: 'PARANG-I', options: { Warna: 'Indigo' } },
      ],
    });
  });
});

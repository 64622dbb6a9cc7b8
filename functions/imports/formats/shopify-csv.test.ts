import { describe, expect, it } from '@jest/globals';
import { readAll } from '../../../test/support/read-all.ts';
import { shopifyCsv } from './shopify-csv.ts';

const columns =
  'Handle,Title,Body (HTML),Vendor,Type,Status,Option1 Name,Option1 Value,Variant SKU,Variant Price,Variant Compare At Price,Variant Inventory Qty,Variant Barcode,Image Src,Image Alt Text';
const rows = (...lines: string[]) => readAll(shopifyCsv, [columns, ...lines].join('\n'));

describe('Shopify’s product CSV', () => {
  it('makes one product of the rows of a handle: what it is, its variants, more pictures', async () => {
    const [product] = await rows(
      'kaos,Kaos Polos,"<p>Katun,\n<b>adem</b></p><p>Satu &amp; dua</p>",Satu,Apparel > Shirts,active,Size,M,KAOS-M,99.50,120,5,\'9521234567898,https://example.com/a.jpg,Depan',
      'kaos,,,,,,,L,KAOS-L,99.50,,-2,A-17,,',
      'kaos,,,,,,,,,,,,,https://example.com/b.jpg,',
    );

    expect(product).toEqual({
      rows: [2, 3, 4],
      variantRows: [2, 3],
      record: {
        kind: 'product',
        productId: 'kaos',
        name: 'Kaos Polos',
        description: 'Katun, adem\nSatu & dua',
        brand: 'Satu',
        categoryPath: ['Apparel ', ' Shirts'],
        images: [{ url: 'https://example.com/a.jpg', alt: 'Depan' }, { url: 'https://example.com/b.jpg' }],
        options: ['Size'],
        isPublished: true,
        variants: [
          {
            sku: 'KAOS-M',
            name: 'M',
            options: { Size: 'M' },
            gtin: '9521234567898',
            price: '99.50',
            compareAt: '120',
            stock: 5,
          },
          // Sold beyond zero counts as none; a code that is no GTIN is a fact of the shop.
          {
            sku: 'KAOS-L',
            name: 'L',
            options: { Size: 'L' },
            attributes: { Barcode: 'A-17' },
            price: '99.50',
            stock: 0,
          },
        ],
      },
    });
  });

  it('names a variant without a SKU by its choice, so that the order of rows does not matter', async () => {
    const [forth] = await rows('mug,Mug,,,,,Color,Red,,10,,,,,', 'mug,,,,,,,Blue,,10,,,,,');
    const [back] = await rows('mug,Mug,,,,,Color,Blue,,10,,,,,', 'mug,,,,,,,Red,,10,,,,,');

    expect(forth).toMatchObject({ record: { variants: [{ sku: 'mug-Red' }, { sku: 'mug-Blue' }] } });
    expect(back).toMatchObject({ record: { variants: [{ sku: 'mug-Blue' }, { sku: 'mug-Red' }] } });
  });

  it('keeps drafts out of the channel, and takes “Default Title” for no option', async () => {
    const [product] = await rows('gelas,Gelas,,,,draft,Title,Default Title,,10,,,,,');

    expect(product).toMatchObject({
      record: { isPublished: false, options: [], variants: [{ sku: 'gelas' }] },
    });
  });

  it('reads the columns of the newer template', async () => {
    const [product] = await readAll(
      shopifyCsv,
      'Title,URL handle,Description,Product category,Status,SKU,Barcode,Option1 name,Option1 value,Price,Compare-at price,Inventory quantity,Product image URL\nKaos,kaos,Katun,Apparel > Shirts,Active,K-M,,Size,M,10.00,12.00,4,https://example.com/a.jpg',
    );

    expect(product).toMatchObject({
      record: {
        productId: 'kaos',
        categoryPath: ['Apparel ', ' Shirts'],
        variants: [{ sku: 'K-M', price: '10.00', compareAt: '12.00', stock: 4 }],
        isPublished: true,
      },
    });
  });

  it('tells a variant that cannot be read, and keeps the others of its product', async () => {
    const told = await rows(
      'kaos,Kaos,,,,,Size,M,K-M,10,,,,,',
      'kaos,,,,,,,L,K-L,,,,,,',
      'kaos,,,,,,,XL,K-M,10,,,,,',
      'kaos,,,,,,,S,K-S,10,,three,,,',
    );

    expect(told).toMatchObject([
      { row: 3, problem: { code: 'MISSING_FIELD' } },
      { row: 5, problem: { code: 'WRONG_STOCK' } },
      { rows: [2, 4], record: { variants: [{ sku: 'K-M' }, { sku: 'kaos-XL', sourceSku: 'K-M' }] } },
    ]);
  });

  it('tells all rows of a product without a title, and goes on with the next', async () => {
    const told = await rows('a,,,,,,Size,M,A-M,10,,,,,', 'a,,,,,,,L,A-L,10,,,,,', 'b,B,,,,,,,B-1,10,,,,,');

    expect(told).toMatchObject([
      { row: 2, problem: { code: 'MISSING_FIELD' } },
      { row: 3, problem: { code: 'MISSING_FIELD' } },
      { rows: [4], record: { productId: 'b' } },
    ]);
  });

  it('counts rows as a spreadsheet does: the first names columns, quoted lines are one row, empty ones count', async () => {
    const told = await rows('a,A,"one\ntwo\nthree",,,,,,A-1,10,,,,,', '', ',No handle,,,,,,,,10,,,,,');

    expect(told).toMatchObject([{ rows: [2] }, { row: 4, problem: { code: 'MISSING_FIELD' } }]);
  });

  it('keeps rows of a handle together wherever they stand', async () => {
    const told = await rows('a,A,,,,,Size,M,A-M,10,,,,,', 'b,B,,,,,,,B-1,10,,,,,', 'a,,,,,,,L,A-L,10,,,,,');

    expect(told).toMatchObject([{ rows: [3] }, { rows: [2, 4] }]);
  });

  it('tells a row with more cells than columns, bytes that are no UTF-8, and a quote that never ends', async () => {
    const told = await readAll(
      shopifyCsv,
      Buffer.concat([
        Buffer.from('Handle,Title,Variant Price\nä,A,10,surplus\nb,B'),
        Buffer.from([0xe9]),
        Buffer.from(',10\nc,C,10\nd,"D,10\ne,E,10\n'),
      ]),
    );

    expect(told).toMatchObject([
      { row: 2, problem: { code: 'TOO_MANY_CELLS' } },
      { row: 3, problem: { code: 'NOT_UTF8' } },
      { rows: [4] },
      { row: 5, problem: { code: 'BROKEN_TABLE' } },
    ]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { retailDemoStore } from '../mappings/retail-demo-store.ts';
import { satu } from '../mappings/satu.ts';
import { jsonLines } from './json-lines.ts';
import { merchantTsv, merchantXml } from './merchant-feed.ts';
import { shopifyCsv } from './shopify-csv.ts';

describe('Shopify’s product CSV', () => {
  const columns =
    'Handle,Title,Body (HTML),Vendor,Type,Status,Option1 Name,Option1 Value,Variant SKU,Variant Price,Variant Compare At Price,Variant Inventory Qty,Variant Barcode,Image Src';
  const rows = (...lines: string[]) => [...shopifyCsv([columns, ...lines].join('\n'))];

  it('makes one product of the rows of a handle, with a variant for each', () => {
    const [product] = rows(
      'kaos,Kaos Polos,"<p>Katun, <b>adem</b></p>",Satu,Apparel,active,Size,M,KAOS-M,99.50,120,5,9521234567898,https://example.com/a.jpg',
      'kaos,,,,,,,L,KAOS-L,99.50,,0,,',
      'kaos,,,,,,,,,,,,,https://example.com/b.jpg',
    );

    expect(product).toMatchObject({
      row: 2,
      record: {
        productId: 'kaos',
        name: 'Kaos Polos',
        description: 'Katun, adem',
        category: 'Apparel',
        options: ['Size'],
        isPublished: true,
        imageUrls: ['https://example.com/a.jpg', 'https://example.com/b.jpg'],
        variants: [
          {
            sku: 'KAOS-M',
            options: { Size: 'M' },
            gtin: '9521234567898',
            price: '99.50',
            compareAt: '120',
            stock: 5,
          },
          { sku: 'KAOS-L', options: { Size: 'L' }, stock: 0 },
        ],
      },
    });
  });

  it('gives a product without a SKU one that is the same at the next import, and keeps drafts out of the channel', () => {
    const [product] = rows('gelas,Gelas,,,,draft,Title,Default Title,,10,,,,');

    expect(product).toMatchObject({
      record: { isPublished: false, options: [], variants: [{ sku: 'gelas-1' }] },
    });
  });

  it('tells a row without a title, and goes on with the next', () => {
    expect(rows('a,,,,,,,,A-1,10,,,,', 'b,B,,,,,,,B-1,10,,,,')).toMatchObject([
      { row: 2, problem: { code: 'MISSING_FIELD' } },
      { row: 3, record: { productId: 'b' } },
    ]);
  });
});

describe('a Google Merchant feed', () => {
  it('is read as a table with tabs, variants grouped', () => {
    const [shirt, cup] = [
      ...merchantTsv(
        [
          'id\ttitle\tprice\tavailability\titem group id\tsize\tgtin',
          'K-M\tKaos\t99.50 USD\tin stock\tkaos\tM\t',
          'K-L\tKaos\t99.50 USD\tout of stock\tkaos\tL\t',
          'CUP\tCangkir\t5 USD\tin_stock\t\t\t9521234567898',
        ].join('\n'),
      ),
    ];

    expect(shirt).toMatchObject({
      record: {
        productId: 'kaos',
        options: ['size'],
        variants: [
          { sku: 'K-M', options: { size: 'M' }, price: '99.50 USD' },
          { sku: 'K-L', stock: 0 },
        ],
      },
    });
    expect(cup).toMatchObject({ record: { productId: 'CUP', variants: [{ gtin: '9521234567898' }] } });
  });

  it('is read as XML with g: names', () => {
    const xml =
      '<?xml version="1.0"?><rss xmlns:g="http://base.google.com/ns/1.0"><channel><item><g:id>CUP</g:id><g:title>Cangkir &amp; tatakan</g:title><g:price>5.00 USD</g:price><g:sale_price>4.00 USD</g:sale_price><g:product_type>Home &gt; Kitchen</g:product_type></item></channel></rss>';

    expect([...merchantXml(xml)]).toMatchObject([
      {
        row: 1,
        record: {
          name: 'Cangkir & tatakan',
          category: 'Kitchen',
          variants: [{ price: '4.00 USD', compareAt: '5.00 USD' }],
        },
      },
    ]);
  });
});

describe('JSON Lines', () => {
  it('of the retail demo store become products and customers', () => {
    const lines = [
      '{"id":"p1","name":"Backpack","category":"accessories","style":"bag","price":129.99,"current_stock":15}',
      '{"id":"7","name":"Mark Johnson","email":"mark@example.com","addresses":[{"first_name":"Mark","last_name":"Johnson","address1":"1 Main St","address2":"","city":"Springfield","state":"HI","zipcode":"96721","country":"US"}]}',
    ];

    expect([...jsonLines(lines.join('\n'), retailDemoStore)]).toMatchObject([
      { row: 1, record: { productId: 'p1', variants: [{ sku: 'p1', price: '129.99', stock: 15 }] } },
      {
        row: 2,
        record: {
          externalId: '7',
          email: 'mark@example.com',
          address: { line1: '1 Main St', province: 'HI' },
        },
      },
    ]);
  });

  it('tell lines that are no objects, by their number', () => {
    expect([...jsonLines('{"sku":"A","name":"A"}\n\nnot json\n[1]', satu)]).toMatchObject([
      { row: 1, record: { productId: 'a' } },
      { row: 3, problem: { code: 'NOT_JSON' } },
      { row: 4, problem: { code: 'NOT_JSON' } },
    ]);
  });
});

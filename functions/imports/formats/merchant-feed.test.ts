import { describe, expect, it } from '@jest/globals';
import { readAll } from '../../../test/support/read-all.ts';
import { merchantTable, merchantXml } from './merchant-feed.ts';

const tsv = (...lines: string[]) => readAll(merchantTable, lines.join('\n'));
const xml = (...items: string[]) =>
  readAll(
    merchantXml,
    `<?xml version="1.0"?><rss xmlns:g="http://base.google.com/ns/1.0" version="2.0"><channel><title>Shop</title>${items.join('\n')}</channel></rss>`,
  );

describe('a Google Merchant feed', () => {
  it('is read as a table with tabs; items of one group are variants, wherever they stand', async () => {
    const told = await tsv(
      'id\ttitle\tprice\tavailability\titem group id\tsize\tcolor\tgtin\tproduct_type\tquantity',
      'K-M\tKaos\t99.50 USD\tin stock\tkaos\tM\tRed\t\tHome > Wear\t3',
      'CUP\tCangkir 5" \t5 USD\tin_stock\t\t\tWhite\t9521234567898\t\t',
      'K-L\tKaos\t99.50 USD\tout of stock\tkaos\tL\tRed\t\tHome > Wear\t',
    );

    expect(told).toMatchObject([
      {
        rows: [3],
        record: {
          productId: 'CUP',
          name: 'Cangkir 5"',
          attributes: { Color: 'White' },
          variants: [{ gtin: '9521234567898', isInStock: true }],
        },
      },
      {
        rows: [2, 4],
        record: {
          productId: 'kaos',
          options: ['Size'],
          attributes: { Color: 'Red' },
          categoryPath: ['Home ', ' Wear'],
          variants: [
            { sku: 'K-M', name: 'M', options: { Size: 'M' }, price: '99.50 USD', stock: 3 },
            { sku: 'K-L', name: 'L', options: { Size: 'L' }, stock: 0 },
          ],
        },
      },
    ]);
  });

  it('tells variants apart by their ids where nothing else does', async () => {
    const [product] = await tsv(
      'id\ttitle\tprice\titem_group_id',
      'A\tLamp\t5 USD\tlamp',
      'B\tLamp\t6 USD\tlamp',
    );

    expect(product).toMatchObject({
      record: {
        options: ['Variant'],
        variants: [{ options: { Variant: 'A' } }, { options: { Variant: 'B' } }],
      },
    });
  });

  it('knows a sale price, with its dates in the time zone they are written in', async () => {
    const told = await tsv(
      'id\ttitle\tprice\tsale_price\tsale_price_effective_date',
      'A\tA\t10 USD\t8 USD\t',
      'B\tB\t10 USD\t8 USD\t2026-11-24T13:00+0700/2026-11-29T15:30:00+0700',
      'C\tC\t10 USD\t8 USD\ttomorrow',
    );

    expect(told).toMatchObject([
      { record: { variants: [{ price: '10 USD', sale: { price: '8 USD' } }] } },
      {
        record: {
          variants: [
            { sale: { price: '8 USD', from: '2026-11-24T06:00:00.000Z', to: '2026-11-29T08:30:00.000Z' } },
          ],
        },
      },
      { row: 4, problem: { code: 'WRONG_DATES' } },
    ]);
  });

  it('ends a sale by dates when its last day is over, so that it may be of one day', async () => {
    const told = await tsv(
      'id\ttitle\tprice\tsale_price\tsale_price_effective_date',
      'A\tA\t10 USD\t8 USD\t2026-12-01/2026-12-07',
      'B\tB\t10 USD\t8 USD\t2026-12-25/2026-12-25',
    );

    expect(told).toMatchObject(
      [
        { from: '2026-12-01T00:00:00.000Z', to: '2026-12-08T00:00:00.000Z' },
        { from: '2026-12-25T00:00:00.000Z', to: '2026-12-26T00:00:00.000Z' },
      ].map((sale) => ({ record: { variants: [{ sale }] } })),
    );
  });

  it('tells an item without a price, and an availability that means nothing', async () => {
    const told = await tsv('id\ttitle\tprice\tavailability', 'A\tA\t\tin_stock', 'B\tB\t5 USD\tmaybe');

    expect(told).toMatchObject([
      { row: 2, problem: { code: 'MISSING_FIELD' } },
      { row: 3, problem: { code: 'WRONG_AVAILABILITY' } },
    ]);
  });

  it('is read as XML: g: names, plain ones where there is no other, CDATA, several pictures', async () => {
    const told = await xml(
      `<item><title>Plain</title><g:id>CUP</g:id><g:title>Cangkir &amp; tatakan</g:title><description><![CDATA[<b>Keramik</b> Plered]]></description>
       <g:price>5.00 USD</g:price><g:image_link>https://example.com/1.jpg</g:image_link>
       <g:additional_image_link>https://example.com/2.jpg</g:additional_image_link><g:additional_image_link>https://example.com/3.jpg</g:additional_image_link>
       <g:shipping><g:country>ID</g:country><g:price>9.00 USD</g:price></g:shipping><g:google_product_category>1604</g:google_product_category></item>`,
    );

    expect(told).toEqual([
      {
        rows: [1],
        variantRows: [1],
        record: {
          kind: 'product',
          productId: 'CUP',
          name: 'Cangkir & tatakan',
          description: 'Keramik Plered',
          images: [1, 2, 3].map((number) => ({ url: `https://example.com/${number}.jpg` })),
          options: [],
          variants: [{ sku: 'CUP', imageUrl: 'https://example.com/1.jpg', price: '5.00 USD' }],
        },
      },
    ]);
  });

  it('reads an ampersand that nobody has escaped, in CDATA too', async () => {
    const told = await xml(
      '<item><g:id>A</g:id><g:title>Salt & pepper &amp; &#99;loves&</g:title><g:description><![CDATA[R&D &amp; more]]></g:description><g:price>1 USD</g:price></item>',
    );

    expect(told).toMatchObject([{ record: { name: 'Salt & pepper & cloves&', description: 'R&D & more' } }]);
  });

  it('tells an item whose XML is broken, and reads those before and after it', async () => {
    const item = (id: string, title: string) =>
      `<item><g:id>${id}</g:id><g:title>${title}</g:title><g:price>1 USD</g:price></item>`;

    const told = await xml(
      item('A', 'A'),
      item('B', '&unknown;'),
      item('C', 'C'),
      item('D', '5 < 6'),
      item('E', 'E</g:titel>'),
      item('F', 'F'),
    );

    expect(told).toMatchObject([
      { rows: [1], record: { productId: 'A' } },
      { row: 2, problem: { code: 'BROKEN_XML' } },
      { rows: [3], record: { productId: 'C' } },
      { row: 4, problem: { code: 'BROKEN_XML' } },
      { row: 5, problem: { code: 'BROKEN_XML' } },
      { rows: [6], record: { productId: 'F' } },
    ]);
  });

  it('expands no entities that a document declares for itself', async () => {
    const told = await readAll(
      merchantXml,
      '<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><rss xmlns:g="http://base.google.com/ns/1.0"><channel><item><g:id>A</g:id><g:title>&b;</g:title><g:price>1 USD</g:price></item></channel></rss>',
    );

    expect(told).toMatchObject([{ row: 1, problem: { code: 'BROKEN_XML' } }]);
  });
});

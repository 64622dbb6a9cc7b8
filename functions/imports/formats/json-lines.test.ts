import { describe, expect, it } from '@jest/globals';
import { readAll } from '../../../test/support/read-all.ts';
import { retailDemoStore } from '../mappings/retail-demo-store.ts';
import { satu } from '../mappings/satu.ts';
import { jsonLines } from './json-lines.ts';

describe('JSON Lines', () => {
  it('of the retail demo store become products and customers, amounts with the digits they are written with', async () => {
    const told = await readAll(
      jsonLines(retailDemoStore),
      [
        '{"id":"p1","name":"Backpack","category":"accessories","style":"bag","price":129.99,"current_stock":15,"image":"p1.jpg","gender_affinity":"F","aliases":["sack","bag"]}',
        '{"id":"7","name":"Mark Johnson","email":"mark@example.com","addresses":[{"first_name":"Mark","last_name":"Johnson","address1":"1 Main St","address2":"","city":"Springfield","state":"HI","zipcode":"96721","country":"US","default":true}]}',
      ].join('\n'),
    );

    expect(told).toEqual([
      {
        rows: [1],
        variantRows: [1],
        record: {
          kind: 'product',
          productId: 'p1',
          name: 'Backpack',
          categoryPath: ['accessories', 'bag'],
          attributes: { Style: 'bag', Gender: 'F', Aliases: 'sack, bag' },
          images: [{ url: 'accessories/p1.jpg' }],
          variants: [{ sku: 'p1', price: '129.99', stock: 15 }],
        },
      },
      {
        rows: [2],
        variantRows: [],
        record: {
          kind: 'customer',
          externalId: '7',
          name: 'Mark Johnson',
          email: 'mark@example.com',
          addresses: [
            {
              name: 'Mark Johnson',
              line1: '1 Main St',
              city: 'Springfield',
              province: 'HI',
              postalCode: '96721',
              country: 'US',
            },
          ],
        },
      },
    ]);
  });

  it('of the shop’s own form may have several variants, or one without further ado', async () => {
    const told = await readAll(
      jsonLines(satu),
      [
        '{"productId":"kaos","name":"Kaos","category":"Wear > Shirts","variants":[{"sku":"K-M","price":"10","stock":2,"options":{"Size":"M"}},{"sku":"K-L","price":"10","options":{"Size":"L"}}]}',
        '{"sku":"CUP","name":"Cup","price":5}',
        '{"externalId":"9","email":"ayu@example.com"}',
      ].join('\n'),
    );

    expect(told).toMatchObject([
      { variantRows: [1, 1], record: { productId: 'kaos', options: ['Size'] } },
      { record: { productId: 'cup', variants: [{ sku: 'CUP', price: '5' }] } },
      { record: { kind: 'customer', externalId: '9' } },
    ]);
  });

  it('names lines that are no objects, by their number, with a separator inside a text and no line at the end', async () => {
    const told = await readAll(
      jsonLines(satu),
      '{"sku":"A","name":"A\u2028line"}\r\n\n not json\n[1]\n{"sku":"B","name":"Kopi Gayo – 250 g"}',
    );

    expect(told).toMatchObject([
      { rows: [1], record: { name: 'A\u2028line' } },
      { row: 3, problem: { code: 'NOT_JSON' } },
      { row: 4, problem: { code: 'NOT_JSON' } },
      { rows: [5], record: { name: 'Kopi Gayo – 250 g' } },
    ]);
  });

  it('names the second row of one id: it would undo the first at every import', async () => {
    const told = await readAll(jsonLines(satu), '{"sku":"A","name":"A"}\n{"sku":"A","name":"Another A"}');

    expect(told).toMatchObject([{ rows: [1] }, { row: 2, problem: { code: 'DUPLICATE_ROW' } }]);
  });
});

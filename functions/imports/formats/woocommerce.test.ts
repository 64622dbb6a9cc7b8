import { describe, expect, it } from '@jest/globals';
import { importFile, importingShop } from '../../../test/support/importing-shop.ts';

const to = { channel: 'web', currency: 'USD', location: 'dc' };
const head =
  'ID,Type,SKU,Name,Published,Visibility in catalog,Description,Tax status,In stock?,Stock,Backorders allowed?,Weight (kg),Regular price,Sale price,Categories,Tags,Images,Parent,Attribute 1 name,Attribute 1 value(s),Attribute 2 name,Attribute 2 value(s)';
const table = (...rows: readonly string[]) => [head, ...rows].join('\n');

describe('WooCommerce’s product CSV', () => {
  it('makes one product of a variable product and its variations, wherever they stand', async () => {
    const world = importingShop();
    const file = table(
      '11,variation,KAOS-M,Kaos - M,1,,,taxable,1,4,0,,10.00,8.00,,,https://i.example/m.jpg,KAOS,Size,M,,',
      '10,variable,KAOS,Kaos,1,visible,"<p>Katun</p>",taxable,1,,0,0.25,,,"Clothing > Shirts, Sale",adem,"https://i.example/a.jpg, https://i.example/b,c.jpg",,Size,"M, L",Material,Cotton',
      '12,variation,,Kaos - L,1,,,taxable,1,0,0,0.3,12.00,,,,,KAOS,Size,L,,',
    );

    const { summary, problems, job } = await importFile(world, file, to);
    const again = await importFile(world, file, to);

    expect(job.format).toBe('WooCommerce’s product CSV');
    expect([problems, summary.created, again.summary.unchanged]).toEqual([[], 3, 3]);
    const { body } = await world.shop.getProduct({ productId: 'KAOS' });
    expect(body).toMatchObject({
      name: 'Kaos',
      description: 'Katun',
      category: 'clothing--shirts',
      attributes: { Material: 'Cotton', Tags: 'adem' },
      options: [{ name: 'Size', values: ['M', 'L'] }],
      variants: [
        { sku: 'KAOS-M', options: { Size: 'M' }, weightGrams: 250, imageUrl: 'https://i.example/m.jpg' },
        { sku: 'KAOS-L', options: { Size: 'L' }, weightGrams: 300 },
      ],
      publish: { web: {} },
    });
    expect(body.media?.map(({ url }) => url)).toEqual([
      'https://i.example/m.jpg',
      'https://i.example/a.jpg',
      'https://i.example/b,c.jpg',
    ]);
    expect((await world.shop.getPrices({ sku: 'KAOS-M', currency: 'USD' })).body.prices).toMatchObject([
      { amount: 800, compareAt: 1000 },
    ]);
    expect((await world.shop.getStock({ locationId: 'dc', sku: 'KAOS-M' })).body.onHand).toBe(4);
  });

  it('reads the commas that are written with a stroke as part of a value', async () => {
    const world = importingShop();
    const file = table(
      '10,variable,KAIN,Kain,1,visible,,taxable,1,,0,,,,"Kain\\, benang > Katun, Sale","halus\\, adem",,,Panjang,"1\\,5 m, 2 m",,',
      '11,variation,KAIN-1,Kain,1,,,taxable,1,4,0,,10.00,,,,,KAIN,Panjang,"1\\,5 m",,',
    );

    const { problems } = await importFile(world, file, to);

    expect(problems).toEqual([]);
    const { body } = await world.shop.getProduct({ productId: 'KAIN' });
    expect(body).toMatchObject({
      attributes: { Tags: 'halus, adem' },
      variants: [{ options: { Panjang: '1,5 m' } }],
    });
    expect(body.category).toMatch(/^kain-benang--katun/);
  });

  it('knows what is not counted, not shown and not taxed, and names variations without their product', async () => {
    const world = importingShop();

    const { problems, notes } = await importFile(
      world,
      table(
        '20,simple,TEH,Teh,0,visible,,none,1,,0,,5.00,,,,,,,,,',
        '21,"simple, virtual",JASA,Jasa,1,hidden,,taxable,1,3,notify,,5.00,,,,,,,,,',
        '22,variation,LOST,Lost,1,,,taxable,1,3,0,,5.00,,,,,id:99,Size,M,,',
        '23,variable,,Topi,1,visible,,taxable,1,7,0,,,,,,,,Size,"S",,',
        '24,variation,TOPI-S,Topi - S,1,,,taxable,1,parent,0,,5.00,,,,,id:23,Size,S,,',
      ),
      to,
    );

    expect(problems).toEqual([[4, 'NO_PARENT']]);
    expect((await world.shop.getProduct({ productId: 'TEH' })).body).toMatchObject({
      taxClass: 'exempt',
      publish: {},
      variants: [{ alwaysAvailable: true }],
    });
    expect((await world.shop.getProduct({ productId: 'JASA' })).body).toMatchObject({
      publish: {},
      variants: [{ alwaysAvailable: true }],
    });
    expect(notes).toContainEqual(expect.stringContaining('woo-23: its variations share one stock of 7'));
  });
});

import { describe, expect, it } from '@jest/globals';
import { productLinks } from '../feeds/product-links.ts';
import type { ShownProduct } from './product-view.ts';
import { structuredData } from './structured-data.ts';

const links = productLinks('https://shop.test');

const variant = (sku: string, more: object = {}) => ({
  sku,
  name: 'M',
  options: { Ukuran: 'M' },
  attributes: {},
  aliases: [],
  price: { amount: 349_000, currency: 'IDR', priceId: 'base' },
  availability: { available: 6, inStock: true, band: 'plenty', asOf: '2026-11-30T00:00:00.000Z' },
  ...more,
});

const shirt: ShownProduct = {
  productId: 'kemeja/parang',
  version: 1,
  name: 'Kemeja Batik',
  taxClass: 'standard',
  media: [],
  attributes: {},
  options: [],
  variants: [variant('BATIK-M', { gtin: '08990000000012' })],
};

const offerOf = (product: ShownProduct) =>
  (structuredData(product, links) as { hasVariant: { gtin?: string; offers?: object }[] }).hasVariant[0];

describe('what search engines read of a product page', () => {
  it('names price, currency, stock and GTIN of each variant as the API does', () => {
    expect(offerOf(shirt)).toMatchObject({
      gtin: '08990000000012',
      offers: { price: '349000', priceCurrency: 'IDR', availability: 'https://schema.org/InStock' },
    });
  });

  it('writes a price with the decimals of its currency', () => {
    const dollars = variant('A', { price: { amount: 1050, currency: 'USD', priceId: 'base' } });

    expect(offerOf({ ...shirt, variants: [dollars] })).toMatchObject({ offers: { price: '10.50' } });
  });

  it('says that a variant is out of stock', () => {
    const gone = variant('A', { availability: { available: 0, inStock: false, band: 'out', asOf: '' } });

    expect(offerOf({ ...shirt, variants: [gone] })).toMatchObject({
      offers: { availability: 'https://schema.org/OutOfStock' },
    });
  });

  it('offers nothing that has no price', () => {
    expect(offerOf({ ...shirt, variants: [variant('A', { price: undefined })] })?.offers).toBeUndefined();
  });

  it('names the rating once there are reviews', () => {
    expect(structuredData(shirt, links)['aggregateRating']).toBeUndefined();
    expect(
      structuredData({ ...shirt, rating: { average: 4.5, count: 2 } }, links)['aggregateRating'],
    ).toMatchObject({ ratingValue: 4.5, reviewCount: 2 });
  });

  it('escapes the id of the product in its address', () => {
    expect(structuredData(shirt, links)).toMatchObject({
      url: 'https://shop.test/shop/p/kemeja%2Fparang',
    });
  });
});

import { describe, expect, it } from '@jest/globals';
import type { StoredProduct } from '#shared/client/generated.ts';
import { contentOf, fieldOfPointer, fieldsOf, withVariant } from './product-fields.ts';

const stored: StoredProduct = {
  productId: 'shirt',
  version: 3,
  name: 'Kemeja',
  brand: 'Satu',
  taxClass: 'standard',
  media: [{ url: 'https://satu.test/a.jpg', alt: 'Front', kind: 'image' }],
  attributes: { Material: 'Cotton' },
  options: [{ name: 'Size', values: ['M'] }],
  imageUrl: 'https://satu.test/a.jpg',
  variants: [
    {
      sku: 'SHIRT-M',
      options: { Size: 'M' },
      gtin: '09521234543213',
      weightGrams: 250,
      attributes: {},
      aliases: ['OLD'],
    },
  ],
  publish: { web: { from: '2027-01-01T00:00:00Z' }, app: {} },
  overrides: {},
};

describe('the form of a product', () => {
  it('that nobody changed sends back what is stored', () => {
    const { productId: _id, version: _version, imageUrl: _image, ...content } = stored;

    expect(contentOf(stored, fieldsOf(stored))).toEqual(content);
  });

  it('changes what was typed, and keeps what it does not show', () => {
    const changed = contentOf(stored, {
      ...fieldsOf(stored),
      name: ' Kemeja batik ',
      brand: '',
      pictures: 'https://satu.test/b.jpg\nhttps://satu.test/a.jpg\n',
      channels: 'web, pos',
      'weight SHIRT-M': '300',
      'gtin SHIRT-M': '',
    });

    expect(changed).toMatchObject({
      name: 'Kemeja batik',
      media: [{ url: 'https://satu.test/b.jpg' }, { url: 'https://satu.test/a.jpg', alt: 'Front' }],
      publish: { web: { from: '2027-01-01T00:00:00Z' }, pos: {} },
      attributes: { Material: 'Cotton' },
      variants: [{ sku: 'SHIRT-M', weightGrams: 300, aliases: ['OLD'] }],
    });
    expect([changed.brand, changed.variants[0]?.gtin, changed.publish?.['app']]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('finds the field of a variant that was refused', () => {
    expect(fieldOfPointer(stored)('/body/variants/0/gtin')).toBe('gtin SHIRT-M');
    expect(fieldOfPointer(stored)('/body/variants/0/weightGrams')).toBe('weight SHIRT-M');
    expect(fieldOfPointer(stored)('/body/name')).toBeUndefined();
  });

  it('adds a variant, with a value that its option did not have', () => {
    const content = withVariant(contentOf(stored, fieldsOf(stored)), 'SHIRT-L', { Size: 'L' });

    expect(content.options).toEqual([{ name: 'Size', values: ['M', 'L'] }]);
    expect(content.variants.at(-1)).toEqual({ sku: 'SHIRT-L', options: { Size: 'L' } });
  });
});

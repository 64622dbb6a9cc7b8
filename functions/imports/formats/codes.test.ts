import { describe, expect, it } from '@jest/globals';
import { categoryCodeOf, idOf, skuOf } from './codes.ts';

describe('codes from what a source calls things', () => {
  it('are the source’s own where they may be', () => {
    expect(skuOf('6579c22f-be2b-444c-a52b-0116dd82df6c')).toBe('6579c22f-be2b-444c-a52b-0116dd82df6c');
    expect(idOf('gid:shopify/Product')).not.toBe('gid:shopify/Product');
    expect(idOf('product:17')).toBe('product:17');
  });

  it('never become one when they were two, and are the same at the next import', () => {
    const codes = ['AB 12', 'AB/12', 'AB-12', 'AB  12'].map(skuOf);

    expect(new Set(codes).size).toBe(4);
    expect(codes.every((code) => /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(code))).toBe(true);
    expect(codes[0]).toMatch(/^AB-12-[0-9a-f]{8}$/);
    expect(skuOf('AB 12')).toBe(codes[0]);
  });

  it('fit when the text is long or of another script', () => {
    expect(skuOf('x'.repeat(200))).toHaveLength(64);
    expect(skuOf('バティック')).toMatch(/^[0-9a-f]{8}$/);
    expect(categoryCodeOf(['服装'])).toMatch(/^c-[0-9a-f]{8}$/);
    expect(categoryCodeOf(['服装'])).not.toBe(categoryCodeOf(['家居']));
    expect(categoryCodeOf(['a very long name of a category', 'and another one inside']).length).toBe(48);
  });

  it('of categories differ where the names or the steps between them differ', () => {
    const paths = [['Garden Chairs'], ['Garden', 'Chairs'], ['C++ Books'], ['C Books'], ['C# Books']];

    expect(new Set(paths.map(categoryCodeOf)).size).toBe(5);
  });

  it('of categories are read easily', () => {
    expect(categoryCodeOf(['Home & Garden', 'Lámparas'])).toBe('home-and-garden--lamparas');
  });
});

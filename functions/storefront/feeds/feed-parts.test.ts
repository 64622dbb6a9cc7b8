import { describe, expect, it } from '@jest/globals';
import { partOf, variantsPerPart } from './feed-parts.ts';

const productWith = (productId: string, variants: number) => ({
  productId,
  skus: Array.from({ length: variants }, (_none, at) => `${productId}-${at}`),
});
const idsOf = (part: ReturnType<typeof partOf>) => part.products.map(({ productId }) => productId);

describe('the parts of a feed', () => {
  const products = [productWith('a', 2), productWith('b', 2), productWith('c', 9), productWith('d', 1)];

  it('hold all products once, and no product is split', () => {
    const parts = [1, 2, 3].map((part) => partOf(products, part, 4));

    expect(parts.map(idsOf)).toEqual([['a', 'b'], ['c'], ['d']]);
    expect(parts.map(({ hasNext }) => hasNext)).toEqual([true, true, false]);
  });

  it('are empty behind the last one, and where a channel sells nothing', () => {
    expect(partOf(products, 4, 4)).toEqual({ products: [], hasNext: false });
    expect(partOf([], 1, 4)).toEqual({ products: [], hasNext: false });
  });

  it('hold fewer variants of the local inventory the more stores there are', () => {
    expect(variantsPerPart('google-local-inventory.tsv', 400)).toBe(100);
    expect(variantsPerPart('google-local-inventory.tsv', 0)).toBe(40_000);
  });
});

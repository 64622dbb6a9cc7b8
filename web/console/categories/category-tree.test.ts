import { describe, expect, it } from '@jest/globals';
import { possibleParents, treeOf } from './category-tree.ts';

const category = (code: string, parent?: string, position = 0) => ({
  code,
  name: code,
  position,
  version: 1,
  ...(parent === undefined ? {} : { parent }),
});
const all = [
  category('shirts', 'clothing', 2),
  category('drinks', undefined, 9),
  category('clothing'),
  category('batik', 'shirts'),
  category('scarves', 'clothing', 1),
  category('lost', 'gone', 1),
];

describe('the tree of categories', () => {
  it('has each below the one it is in, in their order, and loses none', () => {
    expect(treeOf(all).map(({ category: { code }, depth }) => `${depth} ${code}`)).toEqual([
      '0 clothing',
      '1 scarves',
      '1 shirts',
      '2 batik',
      '0 lost',
      '0 drinks',
    ]);
  });

  it('offers no place below itself', () => {
    const codes = (code: string) => possibleParents(all, code).map(({ category: each }) => each.code);

    expect(codes('shirts')).toEqual(['clothing', 'scarves', 'lost', 'drinks']);
    expect(codes('drinks')).toEqual(['clothing', 'scarves', 'shirts', 'batik', 'lost']);
    expect(codes('new')).toHaveLength(6);
  });
});

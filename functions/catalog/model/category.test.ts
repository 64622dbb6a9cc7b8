import { describe, expect, it } from '@jest/globals';
import { inOrder, withDescendants, type Category } from './category.ts';

const category = (code: string, parent?: string, position = 0): Category => ({
  code,
  name: code,
  position,
  version: 1,
  parent,
});

describe('the tree of categories', () => {
  const tree = [
    category('batik'),
    category('shirts', 'batik'),
    category('long-sleeve', 'shirts'),
    category('toys'),
  ];

  it('shows everything inside a category, however deep', () => {
    expect([...withDescendants(tree, 'batik')]).toEqual(['batik', 'shirts', 'long-sleeve']);
  });

  it('is walked to an end even if two categories are inside each other', () => {
    const ring = [category('a', 'b'), category('b', 'a')];

    expect([...withDescendants(ring, 'a')]).toEqual(['a', 'b']);
  });

  it('is shown by position, then by name', () => {
    const shown = inOrder([category('b'), category('last', undefined, 9), category('a')]);

    expect(shown.map(({ code }) => code)).toEqual(['a', 'b', 'last']);
  });
});

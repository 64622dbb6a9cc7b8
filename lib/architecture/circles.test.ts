import { describe, expect, it } from '@jest/globals';
import { circlesIn } from './circles.ts';

describe('circles of imports', () => {
  it('are the groups that reach each other, however long the way', () => {
    const edges = [
      ['carts', 'orders'],
      ['orders', 'credit'],
      ['credit', 'carts'],
      ['checkout', 'carts'],
      ['tax', 'delivery'],
      ['delivery', 'tax'],
    ] as const;

    expect(circlesIn(edges)).toEqual([
      ['carts', 'credit', 'orders'],
      ['delivery', 'tax'],
    ]);
  });

  it('are none where every way leads down', () => {
    expect(
      circlesIn([
        ['checkout', 'carts'],
        ['checkout', 'tax'],
        ['carts', 'tax'],
      ]),
    ).toEqual([]);
  });
});

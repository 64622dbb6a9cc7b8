import { describe, expect, it } from '@jest/globals';
import { ndcgAt10 } from './ndcg.ts';

describe('the gain of the first ten results', () => {
  const grades = new Map([
    ['a', 3],
    ['b', 1],
  ]);

  it('is 1 in the best order and 0 without anything that fits', () => {
    expect(ndcgAt10(['a', 'b', 'x'], grades)).toBe(1);
    expect(ndcgAt10(['x', 'y'], grades)).toBe(0);
    expect(ndcgAt10([], grades)).toBe(0);
  });

  it('is less when what fits best stands lower', () => {
    // (1 / 1 + 7 / 1.585) / (7 / 1 + 1 / 1.585)
    expect(ndcgAt10(['b', 'a'], grades)).toBeCloseTo(0.7098, 4);
    // Only the eleventh fits.
    expect(ndcgAt10([...'0123456789', 'a'], grades)).toBe(0);
  });
});

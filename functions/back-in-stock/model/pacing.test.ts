import { describe, expect, it } from '@jest/globals';
import { tellable } from './pacing.ts';

describe('how many are told at once that something is back', () => {
  it.each([
    [3, 6],
    [1, 2],
    [0, 0],
    [-2, 0],
  ])('is twice the stock: of %i pieces, %i people', (units, people) => {
    expect(tellable(units)).toBe(people);
  });
});

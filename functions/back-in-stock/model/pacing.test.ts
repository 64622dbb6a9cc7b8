import { describe, expect, it } from '@jest/globals';
import { notificationLimit } from './pacing.ts';

describe('how many are notified at once that something is back', () => {
  it.each([
    [3, 6],
    [1, 2],
    [0, 0],
    [-2, 0],
  ])('is twice the stock: of %i pieces, %i people', (units, people) => {
    expect(notificationLimit(units)).toBe(people);
  });
});

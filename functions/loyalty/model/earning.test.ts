import { describe, expect, it } from '@jest/globals';
import { monthsLater, pointsFor } from './earning.ts';

describe('points for an order', () => {
  it.each([
    ['whole ten thousands of rupiah', { currency: 'IDR', goods: 259_000, discount: 0 }, 25],
    ['goods after the discount', { currency: 'IDR', goods: 259_000, discount: 20_000 }, 23],
    ['nothing below the first whole', { currency: 'IDR', goods: 9_999, discount: 0 }, 0],
    ['nothing when the discount takes all', { currency: 'IDR', goods: 10_000, discount: 10_000 }, 0],
    ['whole dollars', { currency: 'USD', goods: 12_999, discount: 0 }, 129],
    ['nothing in a currency without a rule', { currency: 'KWD', goods: 1_000_000, discount: 0 }, 0],
  ])('count %s', (_case, paid, points) => {
    expect(pointsFor(paid)).toBe(points);
  });
});

describe('a year of life', () => {
  it.each([
    ['2026-11-23T10:00:00.000Z', '2027-11-23T10:00:00.000Z'],
    ['2028-02-29T23:59:59.999Z', '2029-02-28T23:59:59.999Z'],
  ])('begun at %s ends at %s', (earnedAt, expiresAt) => {
    expect(monthsLater(earnedAt, 12)).toBe(expiresAt);
  });
});

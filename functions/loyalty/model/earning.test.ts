import { describe, expect, it } from '@jest/globals';
import { monthsLater, pointsFor } from './earning.ts';

describe('points for an order', () => {
  it.each([
    ['whole ten thousands of rupiah', 'IDR', 259_000, 25],
    ['nothing below the first whole', 'IDR', 9_999, 0],
    ['nothing for less than nothing', 'IDR', -20_000, 0],
    ['whole dollars', 'USD', 12_999, 129],
    ['nothing in a currency without a rule', 'KWD', 1_000_000, 0],
  ])('count %s', (_case, currency, amount, points) => {
    expect(pointsFor(currency, amount)).toBe(points);
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

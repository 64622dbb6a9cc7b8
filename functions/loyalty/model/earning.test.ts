import { describe, expect, it } from '@jest/globals';
import { monthsLater, pointsFor, rateFor } from './earning.ts';
import { DEFAULT_PROGRAMME } from './programme.ts';

const at = '2026-12-12T03:00:00.000Z';

describe('points for an order', () => {
  it.each([
    ['whole ten thousands of rupiah', 'IDR', 259_000, 25],
    ['nothing below the first whole', 'IDR', 9_999, 0],
    ['nothing for less than nothing', 'IDR', -20_000, 0],
    ['whole dollars', 'USD', 12_999, 129],
    ['nothing in a currency without a rate', 'KWD', 1_000_000, 0],
  ])('count %s', (_case, currency, amount, points) => {
    const rate = rateFor(DEFAULT_PROGRAMME, { currency, channel: 'web', at });

    expect(rate === undefined ? 0 : pointsFor(rate, amount)).toBe(points);
  });

  it('are multiplied once, by the most generous multiplier that holds for tier, group, channel, store and day', () => {
    const programme = {
      ...DEFAULT_PROGRAMME,
      multipliers: [
        { name: 'Gold', percent: 150, tiers: ['gold'] },
        { name: 'Plus', percent: 120, groups: ['plus'] },
        { name: 'Kemang opening', percent: 300, locations: ['kemang'] },
        { name: '12.12', percent: 200, channels: ['app'], from: '2026-12-11T17:00:00.000Z', until: at },
      ],
    };
    const points = (more: object) => {
      const rate = rateFor(programme, { currency: 'IDR', channel: 'app', at, ...more });
      return rate === undefined ? undefined : [pointsFor(rate, 259_000), rate.multiplier];
    };

    expect(points({ channel: 'web' })).toEqual([25, undefined]);
    expect(points({ channel: 'web', groups: ['plus'] })).toEqual([30, 'Plus']);
    expect(points({ tier: 'gold' })).toEqual([37, 'Gold']);
    expect(points({ tier: 'gold', at: '2026-12-12T02:59:59.000Z' })).toEqual([50, '12.12']);
    expect(points({ tier: 'gold', locationId: 'kemang' })).toEqual([75, 'Kemang opening']);
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

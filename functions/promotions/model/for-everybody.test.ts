import { describe, expect, it } from '@jest/globals';
import { MONDAY_MORNING, promotionOf } from '../../../test/support/sample-promotion.ts';
import { isForEverybody } from './for-everybody.ts';
import type { Promotion } from './promotion.ts';

const isListed = (changes: Partial<Promotion> = {}) =>
  isForEverybody(promotionOf('p', { kind: 'percent', percent: 10 }, changes), {
    channel: 'web',
    at: MONDAY_MORNING,
  });
const jakarta = { timeZone: 'Asia/Jakarta', days: [1] };

describe('a promotion is told to everybody', () => {
  it('when it holds for everybody in the channel now', () => {
    expect([
      isListed(),
      isListed({ conditions: { channels: ['web'], signedInOnly: true, minimumGoods: 100_000 } }),
      isListed({ conditions: { hours: { ...jakarta, from: '10:00', to: '11:00' } } }),
    ]).toEqual([true, true, true]);
  });

  it.each<readonly [string, Partial<Promotion>]>([
    ['another channel', { conditions: { channels: ['pos'] } }],
    ['a store that sells', { conditions: { soldAt: ['jakarta'] } }],
    ['a store that hands out', { conditions: { pickedUpAt: ['jakarta'] } }],
    ['a group', { conditions: { groups: ['vip'] } }],
    ['a first purchase', { conditions: { firstPurchaseOnly: true } }],
    ['who has a code', { activation: 'coupon' }],
    ['other hours', { conditions: { hours: { ...jakarta, from: '11:00', to: '12:00' } } }],
    ['later', { startsAt: '2026-12-01T00:00:00.000Z' }],
  ])('not when it is for %s', (_case, changes) => {
    expect(isListed(changes)).toBe(false);
  });
});

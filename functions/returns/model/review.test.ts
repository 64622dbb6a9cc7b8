import { describe, expect, it } from '@jest/globals';
import { reviewOf } from './review.ts';

const review = { abovePercent: 50, fromUnits: 10, rejectedUnits: 2, wornUnits: 0 };
const of = (returned: number, bought: number, rejected = 0) =>
  reviewOf({ review }, { returned, bought, rejected });

describe('whether staff look at a return', () => {
  it('depends on the share of units that came back, once enough were bought', () => {
    expect([of(5, 10), of(6, 10), of(6, 9)]).toEqual([[], ['high_return_rate'], []]);
  });

  it('depends on goods that were not what was announced, where the policy counts them', () => {
    expect([of(0, 1, 1), of(0, 1, 2)]).toEqual([[], ['rejected_goods']]);
    expect(
      reviewOf({ review: { ...review, rejectedUnits: 0 } }, { returned: 0, bought: 1, rejected: 9 }),
    ).toEqual([]);
  });

  it('depends on goods that came back used for no fault of the merchant, where the policy counts them', () => {
    const worn = (units: number, wornUnits: number) =>
      reviewOf({ review: { ...review, wornUnits } }, { returned: 0, bought: 1, rejected: 0, worn: units });

    expect([worn(2, 3), worn(3, 3), worn(9, 0)]).toEqual([[], ['worn_goods'], []]);
  });
});

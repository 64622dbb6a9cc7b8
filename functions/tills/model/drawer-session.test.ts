import { describe, expect, it } from '@jest/globals';
import { changeOf, differenceOf } from './drawer-session.ts';

describe('the cash in a drawer', () => {
  it('is float + sales − refunds − drops, with rounding as an amount of its own', () => {
    const float = 500_000;
    const changes = [
      changeOf({ kind: 'sale', amount: 124_950, rounding: 50 }),
      changeOf({ kind: 'sale', amount: 80_000, rounding: 0 }),
      changeOf({ kind: 'refund', amount: 30_000, rounding: 0 }),
      changeOf({ kind: 'drop', amount: 400_000, rounding: 0 }),
      changeOf({ kind: 'paid_in', amount: 10_000, rounding: 0 }),
      changeOf({ kind: 'paid_out', amount: 5_000, rounding: 0 }),
    ];

    expect(float + changes.reduce((sum, change) => sum + change, 0)).toBe(280_000);
  });

  it('is over or short by what was counted beside what was expected', () => {
    expect(differenceOf({ counted: 279_000, expected: 280_000 })).toBe(-1000);
    expect(differenceOf({ counted: 281_000, expected: 280_000 })).toBe(1000);
    expect(differenceOf({ expected: 280_000 })).toBeUndefined();
  });
});

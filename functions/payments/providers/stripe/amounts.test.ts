import { describe, expect, it } from '@jest/globals';
import { currencies } from '#shared/money/money.ts';
import { fromStripe, isChargeable, toStripe } from './amounts.ts';

describe('amounts at Stripe', () => {
  it.each([
    ['IDR', 111_000, 11_100_000],
    ['JPY', 500, 500],
    ['KRW', 500, 500],
    ['USD', 1_299, 1_299],
    ['KWD', 5_120, 5_120],
  ])('of %s: %d here are %d there, and back', (currency, ours, theirs) => {
    expect(toStripe({ amount: ours, currency })).toBe(theirs);
    expect(fromStripe(theirs, currency.toLowerCase())).toEqual({ amount: ours, currency });
  });

  it('come back as they went out, in every currency of ours', () => {
    for (const currency of Object.keys(currencies))
      expect(fromStripe(toStripe({ amount: 12_340, currency }), currency)).toEqual({
        amount: 12_340,
        currency,
      });
  });

  it('keep a fraction of a rupiah, so that it passes for no amount of ours', () => {
    expect(fromStripe(11_100_001, 'idr').amount).toBe(111_000.01);
  });

  it('of three decimals end in 0, or cannot be charged', () => {
    expect([5_120, 5_124].map((amount) => isChargeable({ amount, currency: 'KWD' }))).toEqual([true, false]);
    expect(isChargeable({ amount: 5_124, currency: 'USD' })).toBe(true);
  });
});

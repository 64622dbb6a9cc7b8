import { describe, expect, it } from '@jest/globals';
import { amountOf } from './amount-of.ts';

describe('an amount that was typed', () => {
  it('is in minor units of its currency', () => {
    expect(amountOf(' 12000 ', 'IDR')).toBe(12_000);
    expect(amountOf('12,5', 'EUR')).toBe(1250);
    expect(amountOf('12.50', 'EUR')).toBe(1250);
  });

  it('is none where a separator would change what it means', () => {
    expect(amountOf('12.000', 'IDR')).toBeUndefined();
    expect(amountOf('1.234', 'EUR')).toBeUndefined();
    expect(['', '0', '-5', 'ten', '1e3'].map((text) => amountOf(text, 'EUR'))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

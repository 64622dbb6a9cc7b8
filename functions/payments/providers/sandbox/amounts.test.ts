import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { currencies } from '#shared/money/money.ts';
import { fromSandbox, toSandbox } from './amounts.ts';

describe('amounts at the border to the sandbox', () => {
  it.each([
    ['IDR', 111_000, 11_100_000],
    ['JPY', 5000, 5000],
    ['USD', 12_999, 12_999],
    ['KWD', 1250, 1250],
    ['OMR', 58_323_433, 58_323_433],
  ])('in %s turn our %i into its %i, and back', (currency, ours, theirs) => {
    expect(toSandbox({ amount: ours, currency })).toBe(theirs);
    expect(fromSandbox(theirs, currency)).toEqual({ amount: ours, currency });
  });

  it('come back as they went, in every currency', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(currencies)), fc.nat(1_000_000_000), (currency, amount) => {
        expect(fromSandbox(toSandbox({ amount, currency }), currency)).toEqual({ amount, currency });
      }),
    );
  });

  it('never pass for the right amount when a single sen is missing', () => {
    expect(fromSandbox(11_100_001, 'IDR').amount).not.toBe(111_000);
    expect(fromSandbox(11_099_999, 'IDR').amount).not.toBe(111_000);
  });

  it('in a currency that is not ours are left as they are, so that such money can go back, too', () => {
    expect(fromSandbox(500, 'XTS')).toEqual({ amount: 500, currency: 'XTS' });
    expect(toSandbox({ amount: 500, currency: 'XTS' })).toBe(500);
  });
});

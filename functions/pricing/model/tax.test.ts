import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { taxOf } from './tax.ts';

const indonesia = { country: 'ID', taxClass: 'standard', at: Date.parse('2026-06-01'), included: true };

describe('tax in a price', () => {
  it('is 11 000 of 111 000 rupiah at 11 %', () => {
    expect(taxOf(111_000, indonesia)).toMatchObject({ net: 100_000, tax: 11_000 });
  });

  it('is 991 of 10 000 rupiah, because the net is rounded to 9 009', () => {
    expect(taxOf(10_000, indonesia)).toMatchObject({ net: 9_009, tax: 991 });
  });

  it('follows the law of the day of the sale', () => {
    expect(taxOf(110_000, { ...indonesia, at: Date.parse('2022-03-31') })).toMatchObject({
      tax: 10_000,
      rate: 0.1,
    });
  });

  it('is added when prices do not include it', () => {
    expect(taxOf(100_000, { ...indonesia, included: false })).toMatchObject({ gross: 111_000, tax: 11_000 });
  });

  it('always makes net and tax add up to gross', () => {
    fc.assert(
      fc.property(fc.nat(2_000_000_000), fc.boolean(), (amount, included) => {
        const { net, tax, gross } = taxOf(amount, { ...indonesia, included });
        expect(net + tax).toBe(gross);
      }),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { currencies, currencyOf, fromMajorUnits, inCash, inMajorUnits, money } from './money.ts';

const RARELY_PAID_DECIMALS = 'AFN ALL COP HUF IQD IRR KPW LAK LBP MGA MMK PKR SOS SYP YER'.split(' ');

describe('an amount of money', () => {
  it.each([
    ['IDR', 0, 111_000, '111000'],
    ['JPY', 0, 1_980, '1980'],
    ['USD', 2, 12_999, '129.99'],
    ['KWD', 3, 1_250, '1.250'],
  ])('in %s has %i decimals: %i minor units are %s', (currency, exponent, amount, text) => {
    expect(currencyOf(currency).exponent).toBe(exponent);
    expect(inMajorUnits(money(amount, currency))).toBe(text);
    expect(fromMajorUnits(text, currency)).toEqual({ amount, currency });
  });

  it('is rounded in rupiah to a hundred when it is paid in cash', () => {
    expect(currencyOf('IDR').cashStep).toBe(100);
  });

  it('is rounded to what coins can pay, and halves to the customer’s favour', () => {
    const rounded = [124_949, 124_950, 124_951].map((amount) => inCash({ amount, currency: 'IDR' }));

    expect(rounded).toEqual([124_900, 124_900, 125_000]);
  });

  it.each([
    ['349000.50', 'IDR'],
    ['1980.5', 'JPY'],
    ['19.999', 'USD'],
    ['1.2505', 'KWD'],
    ['1,50', 'USD'],
    ['', 'USD'],
    ['1e3', 'IDR'],
  ])('is not %j in %s: more decimals than the currency has, or no amount', (text, currency) => {
    expect(() => fromMajorUnits(text, currency)).toThrow(RangeError);
  });

  it('is known in every currency that the runtime knows to be in use, with the decimals of ISO 4217', () => {
    const differing = Object.entries(currencies).filter(([code, { exponent }]) => {
      const { maximumFractionDigits } = new Intl.NumberFormat('en', {
        style: 'currency',
        currency: code,
      }).resolvedOptions();
      return maximumFractionDigits !== exponent;
    });

    expect(
      ['INR', 'THB', 'VND', 'PHP', 'CAD', 'SEK', 'PLN', 'TRY', 'CZK'].filter((code) => !currencies[code]),
    ).toEqual([]);
    // The runtime's table leaves out decimals that nobody pays in; ISO 4217 keeps them.
    expect(differing.map(([code]) => code).sort()).toEqual(RARELY_PAID_DECIMALS);
  });

  it('may say decimals that are nothing', () => {
    expect(fromMajorUnits('349000.00', 'IDR').amount).toBe(349_000);
  });

  it('of more than 21.4 million rupiah fits, and what no number can hold exactly does not', () => {
    expect(money(2_147_483_648, 'IDR').amount).toBe(2_147_483_648);
    expect(() => money(Number.MAX_SAFE_INTEGER + 1, 'IDR')).toThrow(RangeError);
    expect(() => money(0.5, 'IDR')).toThrow(RangeError);
  });

  it('is of no currency the shop does not know', () => {
    expect(() => currencyOf('XYZ')).toThrow(/XYZ is not a currency/);
  });

  it('is the same when it was written out and read again', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
        fc.constantFrom(...Object.keys(currencies)),
        (amount, currency) => {
          const given = money(amount, currency);
          expect(fromMajorUnits(inMajorUnits(given), currency)).toEqual(given);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

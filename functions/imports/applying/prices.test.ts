import { describe, expect, it } from '@jest/globals';
import type { VariantRecord } from '../model/record.ts';
import { pricesOf } from './prices.ts';

const prices = (variant: Partial<VariantRecord>, currency: string | undefined = 'USD') =>
  pricesOf({ sku: 'A', ...variant }, { priceId: 'web', currency });

describe('the prices of a variant', () => {
  it.each([
    ['129.99', 'USD', 12_999],
    ['0.07', 'USD', 7],
    ['129.990', 'USD', 12_999],
    ['349000.00', 'IDR', 349_000],
    ['1.5', 'KWD', 1_500],
    ['99 USD', 'USD', 9_900],
    ['USD 99', 'USD', 9_900],
    ['12,50', 'USD', 1_250],
    ['1.299,90', 'EUR', 129_990],
    ['1,299.00', 'USD', 129_900],
    ['599', 'CZK', 59_900],
  ])('are %s in %s as minor units, digit by digit', (price, currency, amount) => {
    expect(prices({ price }, currency)).toEqual([{ priceId: 'web', currency, amount }]);
  });

  it.each(['129.999', '1,299', '-5', 'free', '1e3', '5 usd'])(
    'are refused when they would have to be guessed or rounded: %s',
    (price) => {
      expect(() => prices({ price })).toThrow(/write it like 1299.90/);
    },
  );

  it('need a currency, and only that of the import', () => {
    expect(() => pricesOf({ sku: 'A', price: '5' }, { priceId: 'web', currency: undefined })).toThrow(
      /say which one the import is in/,
    );
    expect(() => prices({ price: '5 EUR' })).toThrow(/this import is in USD/);
  });

  it('are compared with a higher one only', () => {
    expect(prices({ price: '10', compareAt: '12' })).toMatchObject([{ amount: 1000, compareAt: 1200 }]);
    expect(prices({ price: '10', compareAt: '10' })[0]).not.toHaveProperty('compareAt');
  });

  it('are a bad row when the sale price is not below the price', () => {
    expect(() => prices({ price: '15.00', sale: { price: '18.00' } })).toThrow(/not below its price/);
    expect(() => prices({ price: '15.00', sale: { price: '15.00' } })).toThrow(/not below its price/);
  });

  it('are two records while a sale has an end, and one while it has none', () => {
    const window = { from: '2026-11-24T06:00:00.000Z', to: '2026-11-29T08:30:00.000Z' };

    expect(prices({ price: '10', sale: { price: '8' } })).toEqual([
      { priceId: 'web', currency: 'USD', amount: 800, compareAt: 1000 },
    ]);
    expect(prices({ price: '10', sale: { price: '8', ...window } })).toEqual([
      { priceId: 'web', currency: 'USD', amount: 1000 },
      {
        priceId: 'web-sale',
        currency: 'USD',
        amount: 800,
        compareAt: 1000,
        validFrom: window.from,
        validTo: window.to,
      },
    ]);
  });
});

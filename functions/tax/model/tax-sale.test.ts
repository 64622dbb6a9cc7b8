import { describe, expect, it } from '@jest/globals';
import { builtInRules } from './built-in-rules.ts';
import { ruleKey } from './find-rate.ts';
import type { TaxRule } from './rate.ts';
import { sumTaxes } from './sum-taxes.ts';
import type { Sale } from './sale.ts';
import { taxSale } from './tax-sale.ts';

const newYork: readonly TaxRule[] = [
  { region: 'US', taxClass: 'standard', rates: [{ treatment: 'zero_rated', components: [] }] },
  {
    region: 'US-NY',
    taxClass: 'standard',
    rates: [
      {
        treatment: 'taxed',
        components: [
          { name: 'State', percent: 4 },
          { name: 'County', percent: 4.5 },
          { name: 'District', percent: 0.375 },
        ],
      },
    ],
  },
  { region: 'US', taxClass: 'books', rates: [{ treatment: 'exempt', components: [] }] },
];

const rules = new Map([...builtInRules, ...newYork.map((rule) => [ruleKey(rule), rule] as const)]);

const sale = (given: Partial<Sale>): Sale => ({
  region: 'ID',
  currency: 'IDR',
  at: Date.parse('2026-06-01'),
  included: true,
  level: 'line',
  rounding: 'half_even',
  items: [],
  ...given,
});

const taxOf = (amount: number, given: Partial<Sale> = {}, taxClass = 'standard') => {
  const items = [{ taxClass, paid: [{ units: 1, amount }] }];
  const [item] = taxSale(sale({ items, ...given }), rules);
  if (item === undefined) throw new Error('every item has its tax');
  return item;
};

describe('Indonesian PPN', () => {
  it('is 12 % on 11/12 of the price, and says both for the invoice', () => {
    expect(taxOf(111_000)).toMatchObject({
      region: 'ID',
      rate: 0.11,
      net: 100_000,
      tax: 11_000,
      components: [{ name: 'PPN', percent: 12, base: { numerator: 11, denominator: 12 }, tax: 11_000 }],
    });
  });

  it.each([
    ['2022-03-31T16:59:59.999Z', 'standard', 0.1],
    ['2022-03-31T17:00:00.000Z', 'standard', 0.11],
    ['2024-12-31T16:59:59.999Z', 'luxury', 0.11],
    ['2025-01-31T16:59:59.999Z', 'luxury', 0.11],
    ['2025-01-31T17:00:00.000Z', 'luxury', 0.12],
    ['2025-01-31T17:00:00.000Z', 'standard', 0.11],
  ])('at %s takes of %s goods %f', (at, taxClass, rate) => {
    expect(taxOf(100_000, { at: Date.parse(at) }, taxClass)).toMatchObject({ rate });
  });

  it('tells goods that are exempt from those taxed at nothing', () => {
    expect(taxOf(5_000, {}, 'exempt')).toMatchObject({ treatment: 'exempt', tax: 0, net: 5_000 });
    expect(taxOf(5_000, {}, 'zero-rated')).toMatchObject({ treatment: 'zero_rated', tax: 0 });
  });

  it('is taken of goods whose class nobody knows as of all others', () => {
    expect(taxOf(111_000, {}, 'standrad')).toMatchObject({ taxClass: 'standard', tax: 11_000 });
  });
});

describe('a rate of several authorities', () => {
  it('goes before that of the country, and is shared out exactly', () => {
    expect(taxOf(1_999, { region: 'US-NY', included: false })).toMatchObject({
      region: 'US-NY',
      rate: 0.08875,
      tax: 177,
      components: [{ tax: 80 }, { tax: 90 }, { tax: 7 }],
    });
  });

  it('leaves to the country what the part of it does not say', () => {
    expect(taxOf(1_999, { region: 'US-NY' }, 'books')).toMatchObject({
      region: 'US',
      treatment: 'exempt',
    });
    expect(taxOf(1_999, { region: 'US-OR' })).toMatchObject({ region: 'US', treatment: 'zero_rated' });
  });
});

describe('a country nobody has spoken of', () => {
  it('takes no tax, and says so', () => {
    const item = taxOf(5_000, { region: 'SG' });

    expect(item).toMatchObject({
      treatment: 'untaxed',
      tax: 0,
      net: 5_000,
      units: [{ units: 1, net: 5_000 }],
    });
    expect(item.region).toBeUndefined();
  });
});

describe('the taxes of a sale', () => {
  it('are summed per rate, with the part of the net that is taxed', () => {
    const items = [
      { taxClass: 'standard', paid: [{ units: 2, amount: 111_000 }] },
      { taxClass: 'exempt', paid: [{ units: 1, amount: 20_000 }] },
      { taxClass: 'standard', paid: [{ units: 1, amount: 11_100 }] },
    ];

    const sums = sumTaxes(taxSale(sale({ items }), rules), 'half_even');

    expect(sums).toEqual([
      {
        region: 'ID',
        treatment: 'taxed',
        name: 'PPN',
        percent: 12,
        base: { numerator: 11, denominator: 12 },
        net: 210_000,
        taxable: 192_500,
        tax: 23_100,
      },
      { region: 'ID', treatment: 'exempt', percent: 0, net: 20_000, taxable: 0, tax: 0 },
    ]);
  });
});

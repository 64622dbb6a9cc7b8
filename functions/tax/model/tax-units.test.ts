import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fromMajorUnits } from '#shared/money/money.ts';
import type { Rounding } from './divide.ts';
import { sumOf } from './rate.ts';
import { taxUnits, type PaidUnits, type TaxLevel, type TaxTerms } from './tax-units.ts';

const percent = (value: number) => sumOf([{ name: 'Tax', percent: value }]);

const terms = (given: Partial<TaxTerms>): TaxTerms => ({
  rate: percent(11),
  included: true,
  level: 'line',
  rounding: 'half_even',
  ...given,
});

const sums = (paid: readonly PaidUnits[], given: Partial<TaxTerms>) => {
  const units = taxUnits(paid, terms(given));
  const sum = (of: 'net' | 'tax') => units.reduce((total, run) => total + run.units * run[of], 0);
  return { net: sum('net'), tax: sum('tax'), gross: sum('net') + sum('tax') };
};

describe('the tax of a line', () => {
  it('is 11 000 of 111 000 rupiah with 11 % inside', () => {
    expect(sums([{ units: 1, amount: 111_000 }], {})).toEqual({ net: 100_000, tax: 11_000, gross: 111_000 });
  });

  it('is 991 of 10 000 rupiah with 11 % inside', () => {
    expect(sums([{ units: 1, amount: 10_000 }], {})).toEqual({ net: 9_009, tax: 991, gross: 10_000 });
  });

  it.each<[TaxLevel, number]>([
    ['line', 386],
    ['unit', 387],
  ])('makes three at 1.08 and 19 %% cost, rounded by the %s, %i cents', (level, gross) => {
    expect(sums([{ units: 3, amount: 108 }], { rate: percent(19), included: false, level }).gross).toBe(
      gross,
    );
  });

  it('comes after the discount: of two at 100 less 20 with 10 %, one is worth 99', () => {
    expect(taxUnits([{ units: 2, amount: 90 }], terms({ rate: percent(10), included: false }))).toEqual([
      { units: 2, net: 90, tax: 9 },
    ]);
  });

  it('is shared out so that the units make up the line, the last one carrying what is left over', () => {
    expect(taxUnits([{ units: 3, amount: 108 }], terms({ rate: percent(19), included: false }))).toEqual([
      { units: 1, net: 108, tax: 20 },
      { units: 2, net: 108, tax: 21 },
    ]);
  });

  it.each<[Rounding, number]>([
    ['half_even', 2],
    ['half_up', 3],
    ['half_down', 2],
  ])('of exactly two and a half goes, %s, to %i', (rounding, tax) => {
    expect(sums([{ units: 1, amount: 25 }], { rate: percent(10), included: false, rounding }).tax).toBe(tax);
  });

  it.each<[Rounding, number]>([
    ['half_even', 4],
    ['half_up', 4],
    ['half_down', 3],
  ])('of exactly three and a half goes, %s, to %i', (rounding, tax) => {
    expect(sums([{ units: 1, amount: 35 }], { rate: percent(10), included: false, rounding }).tax).toBe(tax);
  });

  it.each([
    ['IDR', '349000', 11, 38_390],
    ['JPY', '1980', 10, 198],
    ['USD', '19.99', 8.875, 177],
    ['KWD', '1.250', 5, 62],
  ])('is whole minor units of %s: of %s at %f %% it is %i', (currency, amount, rate, tax) => {
    const paid = [{ units: 1, amount: fromMajorUnits(amount, currency).amount }];

    expect(sums(paid, { rate: percent(rate), included: false }).tax).toBe(tax);
  });

  it('is exact for amounts whose product with the rate no float can hold', () => {
    expect(sums([{ units: 1, amount: 9_000_000_000_000_001 }], { included: false }).tax).toBe(
      990_000_000_000_000,
    );
  });

  it('of nothing is nothing', () => {
    expect(sums([{ units: 2, amount: 0 }], {})).toEqual({ net: 0, tax: 0, gross: 0 });
  });
});

const runs = fc.array(fc.record({ units: fc.integer({ min: 1, max: 400 }), amount: fc.nat(2_000_000_000) }), {
  minLength: 1,
  maxLength: 4,
});
const anyTerms = fc.record({
  rate: fc.integer({ min: 0, max: 400_000 }).map((tenThousandths) => percent(tenThousandths / 10_000)),
  included: fc.boolean(),
  level: fc.constantFrom<TaxLevel>('line', 'unit'),
  rounding: fc.constantFrom<Rounding>('half_even', 'half_up', 'half_down'),
});

describe('whatever the rate, the level, the rounding and the discounts', () => {
  it('net and tax make up the gross, each unit keeps what was paid for it, and no unit is taxed below 0', () => {
    fc.assert(
      fc.property(runs, anyTerms, (paid, given) => {
        const taxed = taxUnits(paid, given);
        const total = paid.reduce((sum, { units, amount }) => sum + units * amount, 0);
        const net = taxed.reduce((sum, run) => sum + run.units * run.net, 0);
        const tax = taxed.reduce((sum, run) => sum + run.units * run.tax, 0);

        expect(given.included ? net + tax : net).toBe(total);
        expect(taxed.every((run) => run.tax >= 0 && run.net >= 0 && run.units > 0)).toBe(true);
        expect(taxed.reduce((sum, { units }) => sum + units, 0)).toBe(
          paid.reduce((sum, { units }) => sum + units, 0),
        );
      }),
      { numRuns: 2_000 },
    );
  });

  it('the units together carry the tax of the line, rounded once, and equal units differ by one at most', () => {
    fc.assert(
      fc.property(runs, anyTerms, (paid, given) => {
        const total = paid.reduce((sum, { units, amount }) => sum + units * amount, 0);
        const whole = taxUnits([{ units: 1, amount: total }], given)[0]?.tax ?? 0;
        const taxed = taxUnits(paid, { ...given, level: 'line' });
        const ofFirst = taxUnits(paid.slice(0, 1), { ...given, level: 'line' }).map((run) => run.tax);

        expect(taxed.reduce((sum, run) => sum + run.units * run.tax, 0)).toBe(whole);
        expect(Math.max(...ofFirst) - Math.min(...ofFirst)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 2_000 },
    );
  });
});

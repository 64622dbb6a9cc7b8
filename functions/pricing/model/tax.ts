import { taxRates } from './tax-rates.ts';

/** What a sale is taxed by. */
export interface TaxContext {
  readonly country: string;
  readonly taxClass: string;
  /** Milliseconds since 1970; rates are dated, because laws change. */
  readonly at: number;
  /** True when prices already contain the tax. */
  readonly included: boolean;
}

export interface Tax {
  /** Without tax, minor units. */
  readonly net: number;
  readonly tax: number;
  /** net + tax, always. */
  readonly gross: number;
  /** 0.11 for 11 %. */
  readonly rate: number;
}

/**
 * The tax in, or on, an amount. 111 000 with 11 % included is 100 000 + 11 000; 10 000 is 9 009 + 991.
 *
 * @param amount minor units
 */
export const taxOf = (amount: number, context: TaxContext): Tax => {
  const rate = rateOf(context);
  if (context.included) {
    const net = divideHalfEven(BigInt(amount) * WHOLE, WHOLE + BigInt(rate));
    return { net, tax: amount - net, gross: amount, rate: rate / 10_000 };
  }
  const tax = divideHalfEven(BigInt(amount) * BigInt(rate), WHOLE);
  return { net: amount, tax, gross: amount + tax, rate: rate / 10_000 };
};

/** Rates are in hundredths of a percent. */
const WHOLE = 10_000n;

/** The rate in force at an instant; a country or class that is not in the table is not taxed. */
const rateOf = ({ country, taxClass, at }: TaxContext): number =>
  taxRates
    .filter((rate) => rate.country === country && rate.taxClass === taxClass && Date.parse(rate.from) <= at)
    .reduce<{ from: string; rate: number }>((latest, rate) => (rate.from > latest.from ? rate : latest), {
      from: '',
      rate: 0,
    }).rate;

/** Rounds halves to the even neighbour, so that rounding does not lean to one side. Amounts are never negative here. */
const divideHalfEven = (numerator: bigint, denominator: bigint): number => {
  const whole = numerator / denominator;
  const twice = (numerator % denominator) * 2n;
  const up = twice > denominator || (twice === denominator && whole % 2n === 1n);
  return Number(up ? whole + 1n : whole);
};

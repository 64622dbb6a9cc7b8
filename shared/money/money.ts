import { isoDecimals } from './iso-4217.ts';

/** An amount in whole minor units of its currency. Never a float, never without its currency. */
export interface Money {
  readonly amount: number;
  readonly currency: string;
}

/** What the product knows of a currency. `exponent` is ours: IDR is kept in whole rupiah, whatever ISO or a provider says. */
export interface Currency {
  /** Minor units are 10^-exponent of the major unit. */
  readonly exponent: number;
  /** The smallest step cash can be paid in, in minor units. */
  readonly cashStep: number;
}

/**
 * Where we differ from ISO 4217, and steps of cash above one minor unit. IDR has exponent 2 in ISO 4217 and at Stripe, 0 in
 * CLDR and at Midtrans; sen have not been used for decades, so inside it is 0 and each payment adapter converts at its
 * border.
 */
const EXCEPTIONS: Readonly<Record<string, Partial<Currency>>> = {
  IDR: { exponent: 0, cashStep: 100 },
  AUD: { cashStep: 5 },
  CAD: { cashStep: 5 },
  CHF: { cashStep: 5 },
  CZK: { cashStep: 100 },
  DKK: { cashStep: 50 },
  HUF: { cashStep: 500 },
  KRW: { cashStep: 10 },
  KWD: { cashStep: 5 },
  MYR: { cashStep: 5 },
  NOK: { cashStep: 100 },
  NZD: { cashStep: 10 },
  SEK: { cashStep: 100 },
  SGD: { cashStep: 5 },
};

/** Every active currency of ISO 4217. */
export const currencies: Readonly<Record<string, Currency>> = Object.fromEntries(
  [...isoDecimals].map(([code, exponent]) => [code, { exponent, cashStep: 1, ...EXCEPTIONS[code] }]),
);

export const currencyOf = (code: string): Currency => {
  const currency = currencies[code];
  if (currency === undefined) throw new RangeError(`${code} is not a currency of ISO 4217`);
  return currency;
};

export const money = (amount: number, currency: string): Money => {
  if (!Number.isSafeInteger(amount))
    throw new RangeError(`an amount is a whole number of minor units, got ${amount}`);
  return { amount, currency };
};

/** The nearest amount that coins can pay; halves go to the customer's favour, down. */
export const inCash = ({ amount, currency }: Money): number => {
  const { cashStep } = currencyOf(currency);
  return Math.ceil(amount / cashStep - 0.5) * cashStep;
};

/** The amount as text in major units with the currency's own decimals: `129.99`, `111000`. */
export const inMajorUnits = ({ amount, currency }: Money): string => {
  const { exponent } = currencyOf(currency);
  if (exponent === 0) return String(amount);
  const digits = String(Math.abs(amount)).padStart(exponent + 1, '0');
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
};

/**
 * Minor units from text in major units, digit by digit and without floating point. Refuses more decimals than the
 * currency has, because dropping them would change the price.
 */
export const fromMajorUnits = (text: string, currency: string): Money => {
  const { exponent } = currencyOf(currency);
  const match = /^(-?)(\d{1,15})(?:\.(\d+))?$/.exec(text.trim());
  const decimals = (match?.[3] ?? '').replace(/0+$/, '');
  if (match === null || decimals.length > exponent) {
    throw new RangeError(
      `${JSON.stringify(text)} is not an amount in ${currency}, which has ${exponent} decimals`,
    );
  }
  return money(Number(`${match[1]}${match[2]}${decimals.padEnd(exponent, '0')}`), currency);
};

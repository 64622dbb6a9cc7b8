import { currencyOf, type Money } from '../../../shared/money/money.ts';

/**
 * The sandbox counts in ISO 4217's minor units, as card processors do: an Indonesian rupiah has 100 sen there, and
 * none here.
 */
const isoExponents: Readonly<Record<string, number>> = { IDR: 2, JPY: 0, KRW: 0, KWD: 3 };

const factorOf = (currency: string): number =>
  10 ** ((isoExponents[currency] ?? 2) - currencyOf(currency).exponent);

/** Our minor units in the sandbox's. */
export const toSandbox = ({ amount, currency }: Money): number => amount * factorOf(currency);

/**
 * The sandbox's minor units in ours. A fraction of a unit is kept, so that it never passes for the right amount; a
 * currency that is not ours is left as it is.
 */
export const fromSandbox = (amount: number, currency: string): Money => ({
  amount: isKnown(currency) ? amount / factorOf(currency) : amount,
  currency,
});

const isKnown = (currency: string): boolean => {
  try {
    return currencyOf(currency).exponent >= 0;
  } catch {
    return false;
  }
};

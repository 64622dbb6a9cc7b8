import { currencies, type Money } from '#shared/money/money.ts';

/**
 * The sandbox counts in ISO 4217's minor units, as card processors do: an Indonesian rupiah has 100 sen there, and
 * none here.
 */
const isoExponents: Readonly<Record<string, number>> = { IDR: 2, JPY: 0, KRW: 0, KWD: 3 };

/** The sandbox's units in one of ours. A currency that is not ours may come in by mistake, and goes back as it came. */
const factorOf = (currency: string): number => {
  const ours = currencies[currency];
  return ours === undefined ? 1 : 10 ** ((isoExponents[currency] ?? 2) - ours.exponent);
};

/** Our minor units in the sandbox's. */
export const toSandbox = ({ amount, currency }: Money): number => amount * factorOf(currency);

/** The sandbox's minor units in ours. A fraction of a unit is kept, so that it never passes for the right amount. */
export const fromSandbox = (amount: number, currency: string): Money => ({
  amount: amount / factorOf(currency),
  currency,
});

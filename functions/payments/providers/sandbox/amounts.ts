import { isoDecimals } from '#shared/money/iso-4217.ts';
import { currencies, type Money } from '#shared/money/money.ts';

/**
 * The sandbox counts in ISO 4217's minor units, as card processors do: an Indonesian rupiah has 100 sen there, and
 * none here. A currency that is not ours may come in by mistake, and goes back as it came.
 */
const factorOf = (currency: string): number => {
  const ours = currencies[currency];
  return ours === undefined ? 1 : 10 ** ((isoDecimals.get(currency) ?? ours.exponent) - ours.exponent);
};

/** Our minor units in the sandbox's. */
export const toSandbox = ({ amount, currency }: Money): number => amount * factorOf(currency);

/** The sandbox's minor units in ours. A fraction of a unit is kept, so that it never passes for the right amount. */
export const fromSandbox = (amount: number, currency: string): Money => ({
  amount: amount / factorOf(currency),
  currency,
});

import { currencies, type Money } from '#shared/money/money.ts';

/**
 * Decimals at Stripe: 2, unless listed here. The rupiah has two there and none here.
 * https://docs.stripe.com/currencies#zero-decimal and #three-decimal
 */
const zeroDecimal = 'BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF UGX VND VUV XAF XOF XPF'.split(' ');
const threeDecimal = 'BHD JOD KWD OMR TND'.split(' ');

const decimalsOf = (currency: string): number =>
  zeroDecimal.includes(currency) ? 0 : threeDecimal.includes(currency) ? 3 : 2;

/** Stripe's units in one of ours. A currency that is not ours may come in by mistake, and goes back as it came. */
const factorOf = (currency: string): number => {
  const ours = currencies[currency];
  return ours === undefined ? 1 : 10 ** (decimalsOf(currency) - ours.exponent);
};

/** Stripe refuses amounts of three-decimal currencies that do not end in 0: 5.124 KWD cannot be charged. */
export const isChargeable = ({ amount, currency }: Money): boolean =>
  !threeDecimal.includes(currency) || amount % 10 === 0;

export const toStripe = ({ amount, currency }: Money): number => amount * factorOf(currency);

/** A fraction of our unit is kept, so that it never passes for the right amount. Stripe writes currencies in small letters. */
export const fromStripe = (amount: number, currency: string): Money => {
  const code = currency.toUpperCase();
  return { amount: amount / factorOf(code), currency: code };
};

import { currencyOf } from '#shared/money/money.ts';

/**
 * An amount as files write it, in major units with a point: `718000.00`. Fractions of our minor unit are kept, so the
 * caller says what becomes of them.
 *
 * @returns minor units, or nothing for a text that is no amount
 */
export const readAmount = (text: string, currency: string): number | undefined => {
  const match = /^(-?)(\d{1,15})(?:\.(\d{1,6}))?$/.exec(text.trim());
  if (match === null) return undefined;
  const [, sign = '', whole = '', fraction = ''] = match;
  const { exponent } = currencyOf(currency);
  const digits = `${whole}${fraction.slice(0, exponent).padEnd(exponent, '0')}`;
  const rest = Number(`0.${fraction.slice(exponent) || '0'}`);
  const amount = Number(digits) + rest;
  return sign === '-' ? -amount : amount;
};

import { currencyOf } from '#shared/money/money.ts';

/**
 * Minor units of what was typed in whole units of the currency: `12.50` and `12,5` of EUR are 1250, `12000` of IDR is
 * 12000. Undefined while it is no amount above zero, or has more decimals than the currency.
 */
export const amountOf = (text: string, currency: string): number | undefined => {
  const { exponent } = currencyOf(currency);
  const [, whole, decimals = ''] = /^(\d{1,12})(?:[.,](\d+))?$/.exec(text.trim()) ?? [];
  if (whole === undefined || decimals.length > exponent) return undefined;
  const amount = Number(`${whole}${decimals.padEnd(exponent, '0')}`);
  return amount > 0 && Number.isSafeInteger(amount) ? amount : undefined;
};

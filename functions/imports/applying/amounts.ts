import { currencies, fromMajorUnits, type Money } from '#shared/money/money.ts';
import { BadRow } from '../model/record.ts';

interface AmountContext {
  /** `price`, `cost` …: how people call it. */
  readonly what: string;
  readonly sku: string;
  /** Of the import. */
  readonly currency: string | undefined;
}

/** `129.99 USD`, or `129.99` in the currency of the import. Throws `BadRow` when it cannot be taken exactly as it is written. */
export const amountOf = (text: string, { what, sku, currency: expected }: AmountContext): Money => {
  const { amount, named } = partsOf(text);
  if (amount === undefined) throw wrong(text, what, sku);
  const currency = named ?? expected;
  if (currency === undefined)
    throw new BadRow(
      'NO_CURRENCY',
      `the ${what} of ${sku} names no currency; say which one the import is in`,
    );
  if (!Object.hasOwn(currencies, currency))
    throw new BadRow(
      'CURRENCY_UNKNOWN',
      `the ${what} of ${sku} is in ${currency}, which is not a currency of ISO 4217`,
    );
  if (expected !== undefined && currency !== expected)
    throw new BadRow('OTHER_CURRENCY', `the ${what} of ${sku} is ${text}, and this import is in ${expected}`);
  try {
    const money = fromMajorUnits(amount, currency);
    if (money.amount >= 0) return money;
  } catch {
    // Refused below.
  }
  throw wrong(text, what, sku);
};

/** The currency may stand before or after, and signs of thousands may stand where they cannot be taken for decimals. */
const partsOf = (text: string): { readonly amount?: string; readonly named?: string } => {
  const [, before, digits = '', after] =
    /^([A-Z]{3})?\s*(-?[\d.,'\u00a0\u202f ]*\d)\s*([A-Z]{3})?$/.exec(text.trim()) ?? [];
  const amount = withPoint(digits.replaceAll(/['\u00a0\u202f ]/g, ''));
  return { amount, named: before ?? after };
};

/**
 * `1299.90`, `1299,90`, `1,299.90` and `1.299,90` are one amount. `1,299` is none: nobody can tell whether it is a thousand
 * or one.
 */
const withPoint = (digits: string): string | undefined => {
  if (/^-?\d+(\.\d+)?$/.test(digits)) return digits;
  if (/^-?\d+,\d{1,2}$/.test(digits)) return digits.replace(',', '.');
  if (/^-?\d{1,3}(,\d{3})+\.\d+$/.test(digits)) return digits.replaceAll(',', '');
  if (/^-?\d{1,3}(\.\d{3})+,\d+$/.test(digits)) return digits.replaceAll('.', '').replace(',', '.');
  return undefined;
};

const wrong = (text: string, what: string, sku: string): BadRow =>
  new BadRow(
    `WRONG_${what.toUpperCase()}`,
    `the ${what} of ${sku} is ${JSON.stringify(text)}; write it like 1299.90, with no more decimals than its currency has`,
  );

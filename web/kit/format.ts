import { indonesianOf } from './code-texts.ts';
import { currencyOf } from '#shared/money/money.ts';
import { language, locale } from './language.ts';

/** `Rp 349.000`: minor units as the reader writes them. */
export const moneyText = (amount: number, currency: string): string => {
  const { exponent } = currencyOf(currency);
  return new Intl.NumberFormat(locale(), {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: exponent,
    maximumFractionDigits: exponent,
  }).format(amount / 10 ** exponent);
};

export const numberText = (value: number): string => new Intl.NumberFormat(locale()).format(value);

/** `12 %` of 0.12. */
export const percentText = (share: number): string =>
  new Intl.NumberFormat(locale(), { style: 'percent', maximumFractionDigits: 0 }).format(share);

const dated = (value: string | undefined, options: Intl.DateTimeFormatOptions): string =>
  value === undefined ? '' : new Intl.DateTimeFormat(locale(), options).format(new Date(value));

/** `Rabu, 2 Desember`; a date without a time is that day everywhere. */
export const dayText = (value: string | undefined): string =>
  dated(value, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(value?.length === 10 ? { timeZone: 'UTC' } : {}),
  });

/** In the time zone of a store where one is given, else the reader's. */
export const momentText = (value: string | undefined, timeZone?: string): string =>
  dated(value, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', timeZone });

export const timeText = (value: string | undefined): string =>
  dated(value, { hour: '2-digit', minute: '2-digit' });

/** `partly_shipped` as words, for codes that a page has no text of its own for. */
export const codeText = (code: string): string => {
  const words = code.replaceAll('_', ' ').toLowerCase();
  const known = language.value === 'id' ? (indonesianOf[code] ?? indonesianOf[words]) : undefined;
  const text = known ?? words;
  return text.charAt(0).toUpperCase() + text.slice(1);
};

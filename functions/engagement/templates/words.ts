import { currencyOf, inMajorUnits, type Money } from '#shared/money/money.ts';
import { dateFormat } from '#shared/time/formats.ts';
import { mailable } from '../model/mailable.ts';
import type { Locale } from '../model/recipient.ts';

const tags: Readonly<Record<Locale, string>> = { id: 'id-ID', en: 'en-GB' };

/** How a message begins; a guest may have left no name, or one that is not mailed. */
export const greetingTo = (name: string | undefined, locale: Locale): string => {
  const mailed = mailable(name);
  return `${hello[locale]}${mailed === undefined ? '' : ` ${mailed}`},`;
};

/** The label of a link that stops messages. */
export const stopLabel = (isProven: boolean, locale: Locale): string =>
  isProven ? stopReminders[locale] : stopAddress[locale];

const stopReminders: Readonly<Record<Locale, string>> = { id: 'Berhenti menerima', en: 'Stop these' };
const stopAddress: Readonly<Record<Locale, string>> = {
  id: 'Bukan Anda? Hentikan pesan ke alamat ini',
  en: 'Not you? Stop messages to this address',
};

const hello: Readonly<Record<Locale, string>> = { id: 'Halo', en: 'Hello' };

/** `Rp 150.000`, `US$129.99`: with the decimals our currency table says, whatever the runtime's own data say. */
export const moneyText = (money: Money, locale: Locale): string => {
  // The amount goes in as text: a number would lose the last digits of large sums. No-break spaces break SMS.
  return moneyFormat(tags[locale], money.currency)
    .format(inMajorUnits(money) as Intl.StringNumericLiteral)
    .replace(/\u00a0/g, ' ');
};

/** `23 November 2026 pukul 10.15 WIB`: the recipient's own time, with its name. */
export const timeText = (instant: string, timeZone: string, locale: Locale): string =>
  dateFormat(tags[locale], {
    timeZone,
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(new Date(instant));

/** `23 November 2026`, where the recipient is. */
export const dateText = (instant: string, timeZone: string, locale: Locale): string =>
  dateFormat(tags[locale], { timeZone, day: 'numeric', month: 'long', year: 'numeric' }).format(
    new Date(instant),
  );

const moneyFormats = new Map<string, Intl.NumberFormat>();

/** One per language and currency is kept, because making one is slow. */
const moneyFormat = (tag: string, currency: string): Intl.NumberFormat => {
  const name = `${tag}|${currency}`;
  const { exponent } = currencyOf(currency);
  const digits = { minimumFractionDigits: exponent, maximumFractionDigits: exponent };
  const known =
    moneyFormats.get(name) ?? new Intl.NumberFormat(tag, { style: 'currency', currency, ...digits });
  moneyFormats.set(name, known);
  return known;
};

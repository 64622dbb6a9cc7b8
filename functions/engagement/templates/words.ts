import { currencyOf, inMajorUnits, type Money } from '../../../shared/money/money.ts';
import type { Locale } from '../model/recipient.ts';

const tags: Readonly<Record<Locale, string>> = { id: 'id-ID', en: 'en-GB' };

/** `Rp 150.000`, `US$129.99`: with the decimals our currency table says, whatever the runtime's own data say. */
export const moneyText = (money: Money, locale: Locale): string => {
  const { exponent } = currencyOf(money.currency);
  const digits = { minimumFractionDigits: exponent, maximumFractionDigits: exponent };
  const format = new Intl.NumberFormat(tags[locale], {
    style: 'currency',
    currency: money.currency,
    ...digits,
  });
  // The amount goes in as text: a number would lose the last digits of large sums. No-break spaces break SMS.
  return format.format(inMajorUnits(money) as Intl.StringNumericLiteral).replace(/\u00a0/g, ' ');
};

/** `23 November 2026 pukul 10.15 WIB`: the recipient's own time, with its name. */
export const timeText = (instant: string, timeZone: string, locale: Locale): string =>
  new Intl.DateTimeFormat(tags[locale], {
    timeZone,
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(new Date(instant));

import { currencyOf } from '#shared/money/money.ts';
import type { ChannelJournal } from '../model/sum-journal.ts';

const HEADER = 'date,channel,currency,code,name,account,method,debit,credit';

/** The sums of a day as a file for accounting systems: amounts in major units, lines end in CR LF (RFC 4180). */
export const journalCsv = (day: string, journals: readonly ChannelJournal[]): string =>
  [HEADER, ...journals.flatMap((journal) => rowsOf(day, journal))].map((row) => `${row}\r\n`).join('');

const rowsOf = (day: string, { channel, currency, lines }: ChannelJournal): readonly string[] =>
  lines.map(({ code, name, account, method = '', debit, credit }) =>
    [
      day,
      channel,
      currency,
      code,
      name,
      account,
      method,
      inMajorUnits(debit, currency),
      inMajorUnits(credit, currency),
    ]
      .map(quoted)
      .join(','),
  );

/** A name that a spreadsheet would take for a formula is kept as text. */
const quoted = (value: string): string => {
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

const inMajorUnits = (amount: number, currency: string): string => {
  const { exponent } = currencyOf(currency);
  if (exponent === 0) return String(amount);
  const digits = String(amount).padStart(exponent + 1, '0');
  return `${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
};

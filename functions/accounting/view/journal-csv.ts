import { csvLine } from '#shared/files/csv-line.ts';
import { inMajorUnits } from '#shared/money/money.ts';
import type { ChannelJournal } from '../model/sum-journal.ts';

const HEADER = ['date', 'channel', 'currency', 'code', 'name', 'account', 'method', 'debit', 'credit'];

/** The sums of a day as a file for accounting systems, amounts in major units. */
export const journalCsv = (day: string, journals: readonly ChannelJournal[]): string =>
  [HEADER, ...journals.flatMap((journal) => rowsOf(day, journal))].map(csvLine).join('');

const rowsOf = (day: string, { channel, currency, lines }: ChannelJournal): readonly (readonly string[])[] =>
  lines.map(({ code, name, account, method = '', debit, credit }) => [
    day,
    channel,
    currency,
    code,
    name,
    account,
    method,
    inMajorUnits({ amount: debit, currency }),
    inMajorUnits({ amount: credit, currency }),
  ]);

import { parse } from 'csv-parse/sync';
import { DAY } from '#shared/time/clock.ts';
import type { SettledRow } from '../model/settlement.ts';
import type { FileRecord, SettlementFormat } from './format.ts';

/** The rows of a file, or why it cannot be compared. */
export type ReadFile =
  | { readonly kind: 'rows'; readonly rows: readonly SettledRow[] }
  | { readonly kind: 'no_table' | 'columns' | 'unreadable' | 'wrong_day'; readonly detail: string };

/** Reads a CSV file, its delimiter found in the line of the columns. All of its money is of one day, or around its midnight. */
export const readFile = (
  text: string,
  format: SettlementFormat,
  { day, currency }: { readonly day: string; readonly currency: string },
): ReadFile => {
  const records = parsed(text);
  if (typeof records === 'string') return { kind: 'no_table', detail: records };
  const missing = format.columns.find((names) => !names.some((name) => records[0]?.[name] !== undefined));
  if (records.length > 0 && missing !== undefined)
    return { kind: 'columns', detail: `the file has no column ${missing.join(' or ')}` };
  const rows: SettledRow[] = [];
  for (const [at, record] of records.entries()) {
    const row = at + 2;
    const read = format.read(record, currency);
    if (read === undefined) continue;
    if (typeof read === 'string') return { kind: 'unreadable', detail: `row ${row}: cannot read ${read}` };
    if (Math.abs(Date.parse(read.day) - Date.parse(day)) > DAY)
      return { kind: 'wrong_day', detail: `row ${row} is dated ${read.day}, but the file is for ${day}` };
    rows.push({ row, ...read });
  }
  return { kind: 'rows', rows };
};

const parsed = (text: string): readonly FileRecord[] | string => {
  const [head = ''] = text.split('\n', 1);
  try {
    return parse(text, {
      columns: (names: readonly string[]) =>
        names.map((name) => name.trim().toLowerCase().replaceAll('_', ' ')),
      bom: true,
      delimiter: head.split(';').length > head.split(',').length ? ';' : ',',
      skip_empty_lines: true,
    });
  } catch (error) {
    return error instanceof Error ? error.message : 'the file is no table';
  }
};

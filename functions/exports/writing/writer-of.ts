import type { ExportOptions } from '../model/export-job.ts';
import type { ExportedRecord } from '../reading/page-reader.ts';
import { COLUMNS, rowsOf } from './columns.ts';

/** How a file begins, and what a record becomes in it. */
interface RecordWriter {
  readonly head: string;
  readonly row: (record: ExportedRecord) => string;
}

export const writerOf = ({ kind, format }: Pick<ExportOptions, 'kind' | 'format'>): RecordWriter => {
  if (format === 'jsonl') return { head: '', row: (record) => `${JSON.stringify(record)}\n` };
  const columns = COLUMNS[kind];
  const line = (cells: readonly string[]): string => `${cells.map(cellOf).join(',')}\r\n`;
  return {
    // The mark says UTF-8 to spreadsheets.
    head: `\uFEFF${line(columns)}`,
    row: (record) =>
      rowsOf(kind, record)
        .map((row) => line(columns.map((column) => textOf(row[column]))))
        .join(''),
  };
};

/** Lists and maps as JSON; nothing where there is nothing in them. */
const textOf = (value: unknown): string => {
  if (value === undefined || value === null) return '';
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'object') return safe(String(value));
  return Object.keys(value).length === 0 ? '' : JSON.stringify(value);
};

/** A cell that would begin a formula is text; an import takes the mark away again. */
const safe = (text: string): string => (/^['=+\-@\t\r]/.test(text) ? `'${text}` : text);

const cellOf = (text: string): string =>
  /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

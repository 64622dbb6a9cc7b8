import { pipeline, Readable } from 'node:stream';
import { parse } from 'csv-parse';
import type { RowFault } from '../model/record.ts';
import type { Chunks, SourceRow } from './format.ts';

interface TableRecord {
  readonly record: readonly string[];
  readonly info: { readonly records: number; readonly empty_lines: number };
}

/** A stretch that is no record, after so many that are. */
interface Skipped {
  readonly after: number;
  readonly emptyLines: number;
  readonly why: string;
}

/** Longer than any product; a quote that is never closed must not hold the rest of the file in memory. */
const LONGEST_RECORD = 1_000_000;

/**
 * Rows of a table whose first line names the columns, numbered as a spreadsheet does. Names are compared in lower case
 * with blanks for underscores; of two columns with one name the first counts.
 */
export async function* tableRows(
  chunks: Chunks,
  delimiter: ',' | '\t',
): AsyncGenerator<SourceRow | RowFault> {
  const skipped: Skipped[] = [];
  const parser = parse({
    delimiter,
    bom: true,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: LONGEST_RECORD,
    on_skip: (error) => {
      skipped.push({
        after: Number(error?.['records'] ?? 0),
        emptyLines: Number(error?.['empty_lines'] ?? 0),
        why: error?.message ?? '',
      });
    },
  });
  // What goes wrong on the way comes out of the parser.
  pipeline(Readable.from(chunks), parser, () => undefined);
  let columns: readonly string[] | undefined;
  let broken = 0;
  for await (const { record, info } of parser as AsyncIterable<TableRecord>) {
    while (skipped[0] !== undefined && skipped[0].after < info.records)
      yield brokenRow(skipped.shift(), (broken += 1));
    if (columns === undefined) columns = record.map(plainName);
    else yield rowOf(columns, record, info.records + broken + info.empty_lines);
  }
  while (skipped[0] !== undefined) yield brokenRow(skipped.shift(), (broken += 1));
}

const brokenRow = ({ after, emptyLines, why }: Skipped = NOTHING, broken: number): RowFault => ({
  row: after + broken + emptyLines,
  problem: { code: 'BROKEN_TABLE', detail: `${why}; close the quote that begins here` },
});

const NOTHING: Skipped = { after: 0, emptyLines: 0, why: '' };

/** `Option1 Name`, `option1_name` and ` option1 name` are one column. */
export const plainName = (name: string): string => name.trim().toLowerCase().replaceAll('_', ' ');

const rowOf = (columns: readonly string[], cells: readonly string[], row: number): SourceRow | RowFault => {
  if (cells.slice(columns.length).some((cell) => cell.trim() !== '')) {
    const detail = `the row has ${cells.length} cells and the first line names ${columns.length} columns; quote cells that hold a separator`;
    return { row, problem: { code: 'TOO_MANY_CELLS', detail } };
  }
  const named = columns.map((name, at) => [name, cells[at] ?? ''] as const);
  return { row, fields: Object.fromEntries(named.reverse()) };
};

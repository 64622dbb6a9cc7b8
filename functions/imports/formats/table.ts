import { pipeline, Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { LONGEST_RECORD } from '../model/limits.ts';
import type { RowFault } from '../model/record.ts';
import { decoded, withoutLines } from './decode.ts';
import type { Dialect } from './dialect.ts';
import type { Chunks, SourceRow } from './format.ts';
import { strayQuotes, withQuotes } from './stray-quotes.ts';

interface TableRecord {
  readonly record: readonly string[];
  readonly info: { readonly records: number; readonly empty_lines: number };
}

/** A stretch that is no record, after so many that are. */
interface Skipped {
  readonly after: number;
  readonly emptyLines: number;
  /** Code of the parser. */
  readonly code: string;
  readonly line: number;
}

type TableDialect = Pick<Dialect, 'encoding' | 'delimiter' | 'linesBefore'>;

/**
 * Rows of a table whose first line names the columns, numbered as a spreadsheet does. Names are compared in lower case
 * with blanks for underscores; of two columns with one name the first counts.
 */
export async function* tableRows(
  chunks: Chunks,
  dialect: TableDialect,
): AsyncGenerator<SourceRow | RowFault> {
  const { delimiter, linesBefore } = dialect;
  const skipped: Skipped[] = [];
  let isLost = false;
  const parser = parse({
    delimiter,
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: LONGEST_RECORD,
    on_skip: (error) => {
      const one = {
        after: Number(error?.['records'] ?? 0),
        emptyLines: Number(error?.['empty_lines'] ?? 0),
        code: error?.code ?? '',
        line: Number(error?.['lines'] ?? 0) + linesBefore,
      };
      // Whatever follows a cell without an end would be read as part of it.
      if (!isLost) skipped.push(one);
      isLost ||= one.code === TOO_LONG;
    },
  });
  // What goes wrong on the way comes out of the parser.
  pipeline(Readable.from(textFor(chunks, dialect, () => isLost)), parser, () => undefined);
  let columns: readonly string[] | undefined;
  let broken = 0;
  for await (const { record, info } of parser as AsyncIterable<TableRecord>) {
    while (skipped[0] !== undefined && skipped[0].after < info.records)
      yield brokenRow(skipped.shift(), (broken += 1), linesBefore);
    if (columns === undefined) columns = record.map(plainName);
    else yield rowOf(columns, record, info.records + broken + info.empty_lines + linesBefore);
  }
  while (skipped[0] !== undefined) yield brokenRow(skipped.shift(), (broken += 1), linesBefore);
}

const TOO_LONG = 'CSV_MAX_RECORD_SIZE';

async function* textFor(
  chunks: Chunks,
  { encoding, delimiter, linesBefore }: TableDialect,
  isLost: () => boolean,
): AsyncGenerator<string> {
  const quotes = strayQuotes(delimiter);
  for await (const text of withoutLines(decoded(chunks, encoding), linesBefore)) {
    if (isLost()) return;
    yield quotes.more(text);
  }
}

const WHY: Readonly<Record<string, string>> = {
  [TOO_LONG]: `the row has more than ${LONGEST_RECORD} characters, most likely because a quote is not closed, so nothing after it was read`,
  CSV_QUOTE_NOT_CLOSED: 'a quote begins here and is never closed, so nothing after it was read',
  CSV_INVALID_CLOSING_QUOTE: 'a quote begins here and ends in the middle of a cell',
};

const brokenRow = (
  { after, emptyLines, code, line }: Skipped = NOTHING,
  broken: number,
  linesBefore: number,
): RowFault => {
  const row = after + broken + emptyLines + linesBefore;
  const until = line > row ? `, on line ${line}` : '';
  const why = WHY[code] ?? 'the row cannot be read';
  return {
    row,
    problem: {
      code: 'BROKEN_TABLE',
      detail: `${why}${until}; close it, and double the quotes inside a cell`,
    },
  };
};

const NOTHING: Skipped = { after: 0, emptyLines: 0, code: '', line: 0 };

/** `Option1 Name`, `option1_name` and ` option1 name` are one column. */
export const plainName = (name: string): string => name.trim().toLowerCase().replaceAll('_', ' ');

export const rowOf = (
  columns: readonly string[],
  cells: readonly string[],
  row: number,
): SourceRow | RowFault => {
  if (cells.slice(columns.length).some((cell) => cell.trim() !== '')) {
    const detail = `the row has ${cells.length} cells and the first line names ${columns.length} columns; quote cells that hold a separator`;
    return { row, problem: { code: 'TOO_MANY_CELLS', detail } };
  }
  const fields: Record<string, string> = {};
  for (let at = columns.length - 1; at >= 0; at -= 1) {
    const cell = cells[at] ?? '';
    fields[columns[at] ?? ''] = cell.includes('\uE001') ? withQuotes(cell) : cell;
  }
  return { row, fields };
};

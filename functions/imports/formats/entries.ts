import { BadRow, type FileEntry } from '../model/record.ts';
import { columnUse } from './column-use.ts';
import { withoutDuplicates } from './duplicates.ts';
import type { Chunks, Format, SourceRow, SourceRows } from './format.ts';
import { isFault, takenBefore, type Survey } from './survey.ts';

/** The records of a file, and the rows that are none. */
export async function* entriesOf(
  format: Format,
  chunks: Chunks,
  survey: Survey,
  use = columnUse(),
): AsyncGenerator<FileEntry> {
  const incomplete = new Map<string, [WatchedRow, ...WatchedRow[]]>();
  const readGroup = readerOf(format, survey);
  const read = (rows: readonly [WatchedRow, ...WatchedRow[]]): readonly FileEntry[] => {
    const entries = readGroup(rows);
    if (entries.length === 0) use.passOver(rows.length);
    return entries;
  };
  for await (const source of format.rows(chunks)) {
    if (isFault(source)) {
      yield source;
      continue;
    }
    // Before it is watched: looking for torn letters reads every column.
    const row = { row: source.row, isTorn: isTorn(source), fields: use.watched(source.fields) };
    const key = format.keyOf(row.fields);
    if (key === undefined) yield* read([row]);
    else {
      const group = incomplete.get(key);
      const rows: [WatchedRow, ...WatchedRow[]] = group === undefined ? [row] : group;
      if (group !== undefined) rows.push(row);
      incomplete.set(key, rows);
      if (rows.length < (survey.sizes.get(key) ?? 0)) continue;
      incomplete.delete(key);
      yield* read(rows);
    }
  }
  for (const rows of incomplete.values()) yield* read(rows);
}

interface WatchedRow extends SourceRow {
  readonly isTorn: boolean;
}

const readerOf = (format: Format, survey: Survey) => {
  const firstOnes = withoutDuplicates();
  return (rows: readonly [WatchedRow, ...WatchedRow[]]): readonly FileEntry[] => {
    const torn = rows.filter((row) => row.isTorn).map(({ row }) => ({ row, problem: TORN }));
    const [first, ...more] = rows
      .filter((row) => !row.isTorn)
      .map(({ row, fields }) => ({ row, fields, problem: takenBefore(format, survey, { row, fields }) }));
    return first === undefined ? torn : [...torn, ...firstOnes(readRows(format, [first, ...more]))];
  };
};

const readRows = (format: Format, rows: SourceRows): readonly FileEntry[] => {
  try {
    return format.read(rows);
  } catch (error) {
    if (!(error instanceof BadRow)) throw error;
    const { problem } = error;
    return rows.map(({ row }) => ({ row, problem }));
  }
};

/** Bytes that are no UTF-8 become this character. */
const isTorn = ({ fields }: SourceRow): boolean => {
  for (const value of Object.values(fields)) if (hasTorn(value)) return true;
  return false;
};

const hasTorn = (value: unknown): boolean =>
  typeof value === 'string'
    ? value.includes('\uFFFD')
    : typeof value === 'object' && value !== null && JSON.stringify(value).includes('\uFFFD');

const TORN = { code: 'NOT_UTF8', detail: 'the row is not valid UTF-8; save the file as UTF-8' };

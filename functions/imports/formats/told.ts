import { BadRow, type ImportRecord, type RowFault, type FileEntry } from '../model/record.ts';
import { columnUse } from './column-use.ts';
import { skuOf } from './codes.ts';
import type { Chunks, Format, SourceRow, SourceRows } from './format.ts';

/** Where a code stands first in a file. */
interface FirstPlace {
  readonly row: number;
  readonly key: string;
}

/** What one reading of a file found: how many rows, how many of each key, and who has a SKU first. */
export interface Survey {
  readonly rows: number;
  readonly sizes: ReadonlyMap<string, number>;
  readonly skus: ReadonlyMap<string, FirstPlace>;
}

/**
 * Counts the rows of each key, so that the second reading knows when it has all of a product: rows of one product may
 * stand anywhere, and only products that are not complete yet are kept in memory.
 */
export const surveyOf = async (format: Format, chunks: Chunks): Promise<Survey> => {
  const sizes = new Map<string, number>();
  const skus = new Map<string, FirstPlace>();
  let rows = 0;
  for await (const row of format.rows(chunks)) {
    rows += 1;
    if (isFault(row)) continue;
    const key = format.keyOf(row.fields);
    if (key !== undefined) sizes.set(key, (sizes.get(key) ?? 0) + 1);
    const sku = format.skuOf?.(row.fields);
    if (sku !== undefined && sku !== '' && !skus.has(sku))
      skus.set(sku, { row: row.row, key: key ?? String(row.row) });
  }
  return { rows, sizes, skus };
};

/** The records of a file, and the rows that are none. */
export async function* toldBy(
  format: Format,
  chunks: Chunks,
  survey: Survey,
  use = columnUse(),
): AsyncGenerator<FileEntry> {
  const incomplete = new Map<string, [WatchedRow, ...WatchedRow[]]>();
  const read = readerOf(format, survey);
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

const isFault = (row: SourceRow | RowFault): row is RowFault => !('fields' in row);

interface WatchedRow extends SourceRow {
  readonly isTorn: boolean;
}

const readerOf = (format: Format, survey: Survey) => {
  /** Which row told of a product or customer. */
  const seen = new Map<string, number>();
  return (rows: readonly [WatchedRow, ...WatchedRow[]]): readonly FileEntry[] => {
    const key = format.keyOf(rows[0].fields);
    const torn = rows.filter((row) => row.isTorn).map(({ row }) => ({ row, problem: TORN }));
    const [first, ...more] = rows
      .filter((row) => !row.isTorn)
      .map(({ row, fields }) => ({
        row,
        fields,
        problem: takenBefore(format, survey, { row, fields }, key),
      }));
    return first === undefined ? torn : [...torn, ...unlessSeen(readRows(format, [first, ...more]), seen)];
  };
};

/** Two products cannot have one SKU: whichever the file names first keeps it, at every import. */
const takenBefore = (
  format: Format,
  { skus }: Survey,
  { row, fields }: SourceRow,
  key: string | undefined,
) => {
  const sku = format.skuOf?.(fields);
  const first = sku === undefined ? undefined : skus.get(sku);
  if (first === undefined || first.row === row || first.key === key) return undefined;
  if (key === undefined && first.key === String(row)) return undefined;
  return {
    code: 'SKU_TAKEN',
    detail: `row ${first.row} has the SKU ${sku ?? ''} too, of another product; give one of them a SKU of its own`,
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

/** The second of two rows with one id would undo the first, at every import again. */
const unlessSeen = (told: readonly FileEntry[], seen: Map<string, number>): readonly FileEntry[] =>
  told.flatMap((one): readonly FileEntry[] => {
    if ('problem' in one) return [one];
    const name = nameOf(one.record);
    const before = seen.get(name);
    if (before !== undefined) return one.rows.map((row) => twice(row, name, before));
    seen.set(name, one.rows[0] ?? 0);
    return [one];
  });

const nameOf = (record: ImportRecord): string => {
  switch (record.kind) {
    case 'product':
      return `product ${record.productId}`;
    case 'customer':
      return `customer ${record.externalId}`;
    case 'stock': {
      const { sku, handle, choices = [], location } = record;
      const of = sku === undefined ? [handle, ...choices].join(' / ') : skuOf(sku);
      return `the stock of ${of} at ${location ?? 'the location'}`;
    }
  }
};

const twice = (row: number, name: string, before: number): RowFault => ({
  row,
  problem: { code: 'TOLD_TWICE', detail: `row ${before} tells of ${name} already; keep one of them` },
});

/** Bytes that are no UTF-8 become this character. */
const isTorn = ({ fields }: SourceRow): boolean => {
  for (const value of Object.values(fields)) if (hasTorn(value)) return true;
  return false;
};

const hasTorn = (value: unknown): boolean =>
  typeof value === 'string'
    ? value.includes('\uFFFD')
    : typeof value === 'object' && value !== null && JSON.stringify(value).includes('\uFFFD');

const TORN = { code: 'NOT_UTF8', detail: 'the row has bytes that are no UTF-8; save the file as UTF-8' };

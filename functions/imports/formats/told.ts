import { BadRow, type ImportRecord, type RowFault, type Told } from '../model/record.ts';
import type { Chunks, Format, SourceRow, SourceRows } from './format.ts';

/** What one reading of a file found: how many rows, and how many of each key. */
export interface Survey {
  readonly rows: number;
  readonly sizes: ReadonlyMap<string, number>;
}

/**
 * Counts the rows of each key, so that the second reading knows when it has all of a product: rows of one product may
 * stand anywhere, and only products that are not complete yet are kept in memory.
 */
export const surveyOf = async (format: Format, chunks: Chunks): Promise<Survey> => {
  const sizes = new Map<string, number>();
  let rows = 0;
  for await (const row of format.rows(chunks)) {
    rows += 1;
    const key = 'problem' in row ? undefined : format.keyOf(row.fields);
    if (key !== undefined) sizes.set(key, (sizes.get(key) ?? 0) + 1);
  }
  return { rows, sizes };
};

/** The records of a file, and the rows that are none. */
export async function* toldBy(format: Format, chunks: Chunks, { sizes }: Survey): AsyncGenerator<Told> {
  const incomplete = new Map<string, [SourceRow, ...SourceRow[]]>();
  const read = readerOf(format);
  for await (const row of format.rows(chunks)) {
    const key = 'problem' in row ? undefined : format.keyOf(row.fields);
    if ('problem' in row) yield row;
    else if (key === undefined) yield* read([row]);
    else {
      const group = incomplete.get(key);
      const rows: [SourceRow, ...SourceRow[]] = group === undefined ? [row] : group;
      if (group !== undefined) rows.push(row);
      incomplete.set(key, rows);
      if (rows.length < (sizes.get(key) ?? 0)) continue;
      incomplete.delete(key);
      yield* read(rows);
    }
  }
  // The file may have become shorter since it was surveyed.
  for (const rows of incomplete.values()) yield* read(rows);
}

const readerOf = (format: Format) => {
  /** Which row told of a product or customer. */
  const seen = new Map<string, number>();
  return (rows: SourceRows): readonly Told[] => {
    const torn = rows.filter(isTorn);
    const [first, ...more] = rows.filter((row) => !torn.includes(row));
    const faults = torn.map(({ row }) => ({ row, problem: TORN }));
    return first === undefined
      ? faults
      : [...faults, ...unlessSeen(readRows(format, [first, ...more]), seen)];
  };
};

const readRows = (format: Format, rows: SourceRows): readonly Told[] => {
  try {
    return format.read(rows);
  } catch (error) {
    if (!(error instanceof BadRow)) throw error;
    const { problem } = error;
    return rows.map(({ row }) => ({ row, problem }));
  }
};

/** The second of two rows with one id would undo the first, at every import again. */
const unlessSeen = (told: readonly Told[], seen: Map<string, number>): readonly Told[] =>
  told.flatMap((one): readonly Told[] => {
    if ('problem' in one) return [one];
    const name = nameOf(one.record);
    const before = seen.get(name);
    if (before !== undefined) return one.rows.map((row) => twice(row, name, before));
    seen.set(name, one.rows[0] ?? 0);
    return [one];
  });

const nameOf = (record: ImportRecord): string =>
  record.kind === 'product' ? `product ${record.productId}` : `customer ${record.externalId}`;

const twice = (row: number, name: string, before: number): RowFault => ({
  row,
  problem: { code: 'TOLD_TWICE', detail: `row ${before} tells of ${name} already; keep one of them` },
});

/** Bytes that are no UTF-8 become this character. */
const isTorn = ({ fields }: SourceRow): boolean => JSON.stringify(fields).includes('\uFFFD');

const TORN = { code: 'NOT_UTF8', detail: 'the row has bytes that are no UTF-8; save the file as UTF-8' };

import type { RowFault, RowProblem } from '../model/record.ts';
import type { Chunks, FileCode, Format, SourceRow } from './format.ts';

/** Where a code stands first in a file. */
interface FirstPlace {
  readonly row: number;
  readonly key: string;
}

/** What one reading of a file found: how many rows, how many of each key, and which has a code first. */
export interface Survey {
  readonly rows: number;
  readonly sizes: ReadonlyMap<string, number>;
  readonly codes: ReadonlyMap<string, FirstPlace>;
}

export const isFault = (row: SourceRow | RowFault): row is RowFault => !('fields' in row);

/**
 * Counts the rows of each key, so that the second reading knows when it has all of a product: rows of one product may
 * stand anywhere, and only products that are not complete yet are kept in memory.
 */
export const surveyOf = async (format: Format, chunks: Chunks): Promise<Survey> => {
  const sizes = new Map<string, number>();
  const codes = new Map<string, FirstPlace>();
  let rows = 0;
  for await (const row of format.rows(chunks)) {
    rows += 1;
    if (isFault(row)) continue;
    const key = format.keyOf(row.fields);
    if (key !== undefined) sizes.set(key, (sizes.get(key) ?? 0) + 1);
    for (const code of format.codesOf?.(row.fields) ?? []) {
      const name = nameOf(code);
      if (!codes.has(name)) codes.set(name, { row: row.row, key: key ?? String(row.row) });
    }
  }
  return { rows, sizes, codes };
};

const nameOf = ({ kind, code }: FileCode): string => `${kind} ${code}`;

/** Two products cannot have one SKU or barcode: whichever the file names first keeps it, at every import. */
export const takenBefore = (
  format: Format,
  { codes }: Survey,
  { row, fields }: SourceRow,
): RowProblem | undefined => {
  const key = format.keyOf(fields) ?? String(row);
  for (const code of format.codesOf?.(fields) ?? []) {
    const first = codes.get(nameOf(code));
    if (first !== undefined && first.row !== row && first.key !== key) return takenBy(code, first.row);
  }
  return undefined;
};

export const takenBy = (code: FileCode, row: number): RowProblem => ({
  code: code.kind === 'SKU' ? 'SKU_TAKEN' : 'GTIN_TAKEN',
  detail: `row ${row} has the same ${nameOf(code)} for another product; give one of them a different ${code.kind}`,
});

import { parse } from 'csv-parse/sync';

/** A row of a table by its column names, with the line it begins on. */
export interface TableRow {
  readonly row: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** Reads a table with a line of column names. */
export const readTable = (text: string, delimiter: ',' | '\t'): readonly TableRow[] => {
  const records: {
    readonly record: Readonly<Record<string, string>>;
    readonly info: { readonly lines: number };
  }[] = parse(text, {
    columns: true,
    delimiter,
    bom: true,
    info: true,
    skip_empty_lines: true,
    relax_column_count: true,
    relax_quotes: true,
    ...(delimiter === '\t' ? { quote: null } : {}),
  });
  return records.map(({ record, info }) => ({ row: info.lines, cells: record }));
};

/** Rows that belong together, in the order of the first of each. */
export const groupBy = (
  rows: readonly TableRow[],
  key: (cells: TableRow['cells']) => string,
): readonly (readonly [TableRow, ...TableRow[]])[] => {
  const groups = new Map<string, [TableRow, ...TableRow[]]>();
  for (const row of rows) {
    const name = key(row.cells);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [row]);
    else group.push(row);
  }
  return [...groups.values()];
};

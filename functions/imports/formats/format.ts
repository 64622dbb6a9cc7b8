import type { Entry, RowFault, RowProblem } from '../model/record.ts';
import type { Fields } from './fields.ts';

/** One row of a file, not understood yet. */
export interface SourceRow {
  readonly row: number;
  readonly fields: Fields;
  /** Why it brings no variant, although it may say more about its product. */
  readonly problem?: RowProblem;
}

export type SourceRows = readonly [SourceRow, ...SourceRow[]];

/** The bytes of a file as they come. */
export type Chunks = AsyncIterable<Uint8Array>;

/** A SKU or a barcode, as the file has it. */
export interface FileCode {
  readonly kind: 'SKU' | 'barcode';
  readonly code: string;
}

/** What rows of one file mean, however they are written down. */
export interface Reading {
  /** Rows of one key make one record together; a row without a key stands for itself. */
  readonly keyOf: (fields: Fields) => string | undefined;
  /** Codes that one variant has alone: the first row of a file that has one keeps it. */
  readonly codesOf?: (fields: Fields) => readonly FileCode[];
  /** What rows of one key say. Throws `BadRow` when they say nothing together. */
  readonly read: (rows: SourceRows) => readonly (Entry | RowFault)[];
}

/** A way to write a catalogue, stock or customers down. */
export interface Format extends Reading {
  readonly name: string;
  /** Its rows in order. One that cannot be read is told, and the next follows. */
  readonly rows: (chunks: Chunks) => AsyncIterable<SourceRow | RowFault>;
}

/** What the rows of a table mean. */
export interface TableReading extends Reading {
  readonly name: string;
  /** Rows that name and explain the columns; the first names them. @default 1 */
  readonly headerRows?: number;
}

/** A table that is known by the names of its columns. */
export interface TableFormat extends TableReading {
  /** Does a table with these columns, in lower case, have this format? */
  readonly fits: (columns: ReadonlySet<string>) => boolean;
  /** How its columns begin, for whoever has another file. */
  readonly known: string;
}

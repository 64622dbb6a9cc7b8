import type { Fields } from './fields.ts';
import type { Entry, RowFault } from '../model/record.ts';

/** One row of a file, not understood yet. */
export interface SourceRow {
  readonly row: number;
  readonly fields: Fields;
}

export type SourceRows = readonly [SourceRow, ...SourceRow[]];

/** The bytes of a file as they come. */
export type Chunks = AsyncIterable<Uint8Array>;

/** A way to write a catalogue or customers down. */
export interface Format {
  readonly name: string;
  /** Its rows in order. One that cannot be read is told, and the next follows. */
  readonly rows: (chunks: Chunks) => AsyncIterable<SourceRow | RowFault>;
  /** Rows of one key make one record together; a row without a key stands for itself. */
  readonly keyOf: (fields: Fields) => string | undefined;
  /** What rows of one key say. Throws `BadRow` when they say nothing together. */
  readonly read: (rows: SourceRows) => readonly (Entry | RowFault)[];
}

import type { ImportRecord } from '../record.ts';

/** Reads one object of a JSON Lines file. Throws `BadRow` when it cannot be understood. */
export type Mapping = (source: Readonly<Record<string, unknown>>) => ImportRecord;

import type { Fields } from '../fields.ts';
import type { ImportRecord } from '../record.ts';

/** What one object of a JSON Lines file means. Throws `BadRow` when it cannot be understood. */
export type Mapping = (source: Fields) => ImportRecord;

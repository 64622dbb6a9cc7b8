import type { Fields } from '../formats/fields.ts';
import type { ImportRecord } from '../model/record.ts';

/** What one object of a JSON Lines file means. Throws `BadRow` when it cannot be understood. */
export type Mapping = (source: Fields) => ImportRecord;

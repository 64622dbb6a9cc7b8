import type { Mapping } from '../mappings/mapping.ts';
import { BadRow, rowOf, type Row } from '../record.ts';

/** One JSON object a line; empty lines are passed over. */
export function* jsonLines(text: string, mapping: Mapping): Generator<Row> {
  let row = 0;
  for (const line of text.split('\n')) {
    row += 1;
    if (line.trim() !== '') yield rowOf(row, () => mapping(parsed(line)));
  }
}

const parsed = (line: string): Readonly<Record<string, unknown>> => {
  try {
    const value: unknown = JSON.parse(line);
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) return { ...value };
  } catch {
    // Told below, together with lines that are JSON of another kind.
  }
  throw new BadRow('NOT_JSON', 'this line is not a JSON object; one object stands on each line');
};

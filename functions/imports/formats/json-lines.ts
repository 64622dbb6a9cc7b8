import { LONGEST_RECORD } from '../model/limits.ts';
import { decoded } from './decode.ts';
import { isFields } from './fields.ts';
import type { Mapping } from '../mappings/mapping.ts';
import type { RowFault } from '../model/record.ts';
import type { Format, SourceRow } from './format.ts';

/** One JSON object a line, read by a mapping; empty lines are passed over. */
export const jsonLines = (mapping: Mapping, encoding = 'utf-8'): Format => ({
  name: 'JSON Lines',
  rows: (chunks) => rows(decoded(chunks, encoding)),
  keyOf: () => undefined,
  read: ([{ row, fields }]) => {
    const record = mapping(fields);
    const variants = record.kind === 'product' ? record.variants : [];
    return [{ record, rows: [row], variantRows: variants.map(() => row) }];
  },
});

async function* rows(text: AsyncIterable<string>): AsyncGenerator<SourceRow | RowFault> {
  let row = 0;
  for await (const line of lines(text)) {
    row += 1;
    if (line.trim() !== '') yield parsed(line, row);
  }
}

/** Not node:readline, which also ends lines at U+2028, and JSON may hold those. */
async function* lines(text: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const more of text) {
    const parts = (rest + more).split('\n');
    rest = parts.pop() ?? '';
    yield* parts;
    // A line without an end must not hold the rest of the file in memory.
    if (rest.length > LONGEST_RECORD) rest = TOO_LONG;
  }
  yield rest;
}

const TOO_LONG = '\u0000';

const parsed = (line: string, row: number): SourceRow | RowFault => {
  if (line.startsWith(TOO_LONG)) {
    const detail = `the line has more than ${LONGEST_RECORD} characters; each line must be one object`;
    return { row, problem: { code: 'LINE_TOO_LONG', detail } };
  }
  try {
    const value: unknown = JSON.parse(line);
    if (isFields(value)) return { row, fields: value };
  } catch {
    // Refused below, together with lines that are JSON of another kind.
  }
  const detail = 'this line is not a JSON object; each line must be one object';
  return { row, problem: { code: 'NOT_JSON', detail } };
};

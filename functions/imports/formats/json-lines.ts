import { LONGEST_RECORD } from '../model/limits.ts';
import { isFields } from './fields.ts';
import type { Mapping } from '../mappings/mapping.ts';
import type { RowFault } from '../model/record.ts';
import type { Chunks, Format, SourceRow } from './format.ts';

/** One JSON object a line, read by a mapping; empty lines are passed over. */
export const jsonLines = (mapping: Mapping): Format => ({
  name: 'JSON Lines',
  rows,
  keyOf: () => undefined,
  read: ([{ row, fields }]) => {
    const record = mapping(fields);
    const variants = record.kind === 'product' ? record.variants : [];
    return [{ record, rows: [row], variantRows: variants.map(() => row) }];
  },
});

async function* rows(chunks: Chunks): AsyncGenerator<SourceRow | RowFault> {
  let row = 0;
  for await (const line of lines(chunks)) {
    row += 1;
    if (line.trim() !== '') yield parsed(line, row);
  }
}

/** Not node:readline, which also ends lines at U+2028, and JSON may hold those. */
async function* lines(chunks: Chunks): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of chunks) {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = parts.pop() ?? '';
    yield* parts;
    // A line without an end must not hold the rest of the file in memory.
    if (rest.length > LONGEST_RECORD) rest = TOO_LONG;
  }
  yield rest + decoder.decode();
}

const TOO_LONG = '\u0000';

const parsed = (line: string, row: number): SourceRow | RowFault => {
  if (line.startsWith(TOO_LONG)) {
    const detail = `the line has more than ${LONGEST_RECORD} characters; one object stands on each line`;
    return { row, problem: { code: 'LINE_TOO_LONG', detail } };
  }
  try {
    const value: unknown = JSON.parse(line);
    if (isFields(value)) return { row, fields: value };
  } catch {
    // Refused below, together with lines that are JSON of another kind.
  }
  const detail = 'this line is not a JSON object; one object stands on each line';
  return { row, problem: { code: 'NOT_JSON', detail } };
};

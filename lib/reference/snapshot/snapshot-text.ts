import type { EventLine, OperationLine, SchemaLine, Snapshot } from './snapshot.ts';

type Line = OperationLine | SchemaLine | EventLine;

/** The lines of a page, sorted, so that branches that add different things merge. */
export const linesText = (lines: readonly Line[]): string => {
  const sorted = lines.toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  return ['```json', ...sorted.map((line) => JSON.stringify(line)), '```'].join('\n');
};

const nameOf = (line: Line): string =>
  'operation' in line ? line.operation : 'schema' in line ? line.schema : line.event;

const kindOf = (line: Line): string => ['operation', 'schema', 'event'].find((kind) => kind in line) ?? '';

/**
 * What pages written before say. Of two lines about one thing, as a merge may leave them, the later one counts: it is
 * written anew anyway.
 */
export const snapshotIn = (pages: readonly string[]): Snapshot => {
  const lines = pages
    .flatMap((page) => page.split('\n'))
    .filter((line) => line.startsWith('{"'))
    .map((line) => JSON.parse(line) as Line);
  const latest = [...new Map(lines.map((line) => [`${kindOf(line)} ${nameOf(line)}`, line])).values()];
  return {
    operations: latest.filter((line) => 'operation' in line),
    schemas: latest.filter((line) => 'schema' in line),
    events: latest.filter((line) => 'event' in line),
  };
};

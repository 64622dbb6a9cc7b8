/** How the text of a file is written down, apart from what it says. */
export interface Dialect {
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  /** Of a table. */
  readonly delimiter: ',' | ';' | '\t' | '|';
  /** Lines before the one that names the columns: `sep=;`, and comments of Meta’s template. */
  readonly linesBefore: number;
  /** The names of the columns, as they are written. */
  readonly header: readonly string[];
}

const DELIMITERS = [',', ';', '\t', '|'] as const;

/** Finds out how a file is written from its beginning. */
export const dialectOf = (head: Uint8Array): Dialect => {
  const encoding = encodingOf(head);
  const lines = textOf(head, encoding).split(/\r\n|\n|\r/);
  const [, said] = /^"?sep=(.)"?$/i.exec(lines[0] ?? '') ?? [];
  const linesBefore = lines.findIndex(
    (line, at) => line.trim() !== '' && !line.startsWith('#') && !(at === 0 && said !== undefined),
  );
  const first = lines[Math.max(0, linesBefore)] ?? '';
  const delimiter = DELIMITERS.find((each) => each === said) ?? mostUsed(first);
  return {
    encoding,
    delimiter,
    linesBefore: Math.max(0, linesBefore),
    header: cellsOf(first, delimiter),
  };
};

/** The text of the beginning of a file, without its byte order mark. */
export const textOf = (head: Uint8Array, encoding: Dialect['encoding']): string =>
  new TextDecoder(encoding).decode(head).replace(/^\uFEFF/, '');

const encodingOf = (head: Uint8Array): Dialect['encoding'] => {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const [even, odd] = [0, 1].map((from) =>
    head.subarray(0, 400).filter((byte, at) => at % 2 === from && byte === 0),
  );
  if (head.length > 8 && (odd?.length ?? 0) > head.subarray(0, 400).length / 4) return 'utf-16le';
  if (head.length > 8 && (even?.length ?? 0) > head.subarray(0, 400).length / 4) return 'utf-16be';
  // One letter that only UTF-8 writes in two bytes makes the others mistakes of single rows.
  const text = new TextDecoder().decode(head, { stream: true });
  return text.includes('\uFFFD') && !/[^\0-\x7F\uFFFD\uFEFF]/.test(text) ? 'windows-1252' : 'utf-8';
};

/** A bar only where nothing else divides the line: Shopee has two in the name of each column. */
const mostUsed = (line: string): Dialect['delimiter'] => {
  const cells = (delimiter: string): number => cellsOf(line, delimiter).length;
  const best = DELIMITERS.reduce((most, next) => (next !== '|' && cells(next) > cells(most) ? next : most));
  return cells(best) > 1 ? best : cells('|') > 1 ? '|' : best;
};

const cellsOf = (line: string, delimiter: string): readonly string[] => {
  const cells: string[] = [];
  let rest = line;
  for (;;) {
    const [whole = '', quoted, plain = ''] = /^\s*"((?:[^"]|"")*)"\s*/.exec(rest) ?? [
      '',
      undefined,
      undefined,
    ];
    const at = quoted === undefined ? rest.indexOf(delimiter) : rest.indexOf(delimiter, whole.length);
    const cell = at < 0 ? rest : rest.slice(0, at);
    cells.push(quoted === undefined ? cell.trim() : `${quoted.replaceAll('""', '"')}${plain}`.trim());
    if (at < 0) return cells;
    rest = rest.slice(at + 1);
  }
};

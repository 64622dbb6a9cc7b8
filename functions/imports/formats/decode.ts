import type { Chunks } from './format.ts';

/** Can files in this encoding be read? */
export const isEncoding = (encoding: string): boolean => {
  try {
    return new TextDecoder(encoding).encoding !== '';
  } catch {
    return false;
  }
};

/** The text of a file piece by piece, without its byte order mark. */
export async function* decoded(chunks: Chunks, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

/** The text without its first lines. */
export async function* withoutLines(text: AsyncIterable<string>, lines: number): AsyncGenerator<string> {
  let left = lines;
  let held = '';
  for await (const part of text) {
    if (left === 0) {
      yield part;
      continue;
    }
    held += part;
    while (left > 0) {
      const end = held.indexOf('\n');
      if (end < 0) break;
      held = held.slice(end + 1);
      left -= 1;
    }
    if (left === 0) yield held;
  }
}

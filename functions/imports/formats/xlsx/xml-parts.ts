import { SaxesParser } from 'saxes';

interface XmlTag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, unknown>>;
}

interface Handlers {
  readonly open: (tag: XmlTag) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

const PIECE = 64 * 1024;

/** Reads XML piece by piece, so that whoever collects can hand on what is complete. Names come without their namespace. */
export function* parsedInPieces(bytes: Uint8Array, { open, close, text }: Handlers): Generator<undefined> {
  const parser = new SaxesParser({ fragment: true });
  const plain = (name: string): string => name.slice(name.indexOf(':') + 1);
  parser.on('opentag', (tag) => open({ name: plain(tag.name), attributes: tag.attributes }));
  parser.on('closetag', ({ name }) => close(plain(name)));
  parser.on('text', text);
  parser.on('cdata', text);
  // What is broken ends what can be read; the rows before it count.
  parser.on('error', () => undefined);
  const decoder = new TextDecoder();
  for (let at = 0; at < bytes.length; at += PIECE) {
    parser.write(decoder.decode(bytes.subarray(at, at + PIECE), { stream: true }));
    yield undefined;
  }
  parser.close();
  yield undefined;
}

/** The same where everything is wanted at once. */
export const parseWhole = (bytes: Uint8Array | undefined, handlers: Handlers): void => {
  if (bytes === undefined) return;
  for (const _piece of parsedInPieces(bytes, handlers)) continue;
};

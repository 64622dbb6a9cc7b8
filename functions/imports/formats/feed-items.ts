import { SaxesParser } from 'saxes';
import { LONGEST_RECORD } from '../model/limits.ts';
import type { RowFault } from '../model/record.ts';
import type { Chunks, SourceRow } from './format.ts';
import { nakedAmpersands, withAmpersands } from './ampersands.ts';
import { plainName } from './table.ts';

const GOOGLE = 'http://base.google.com/ns/1.0';
const ITEMS = ['item', 'entry'];

/**
 * The items of an RSS or Atom feed, counted from 1, with the text of the elements right inside each. What is wrong in one
 * item is told with it; entities a document declares for itself are not expanded.
 */
export async function* feedItems(chunks: Chunks): AsyncGenerator<SourceRow | RowFault> {
  const reader = itemReader();
  const decoder = new TextDecoder();
  const dress = nakedAmpersands();
  for await (const chunk of chunks) {
    reader.write(dress.more(decoder.decode(chunk, { stream: true })));
    yield* reader.taken();
  }
  reader.write(dress.more(decoder.decode()) + dress.rest());
  reader.close();
  yield* reader.taken();
}

interface Item {
  /** A list where an element stands several times. */
  readonly fields: Map<string, string | readonly string[]>;
  wrong: string | undefined;
}

const itemReader = () => {
  // As a fragment: a tag that is closed wrongly ends all that are open, and the items after it are still read.
  const parser = new SaxesParser({ xmlns: true, fragment: true, additionalNamespaces: { g: GOOGLE } });
  const ready: (SourceRow | RowFault)[] = [];
  let row = 0;
  let item: Item | undefined;
  /** Names of the open elements inside the item. */
  const inside: string[] = [];
  let text = '';

  const end = (): void => {
    if (item === undefined) return;
    row += 1;
    ready.push(
      item.wrong === undefined
        ? { row, fields: Object.fromEntries(item.fields) }
        : { row, problem: { code: 'BROKEN_XML', detail: `${item.wrong}; mend the XML of this item` } },
    );
    item = undefined;
    inside.length = 0;
  };
  const keep = (name: string): void => {
    const before = item?.fields.get(name);
    item?.fields.set(name, before === undefined ? text : [before, text].flat());
  };

  parser.on('opentag', ({ local, uri }) => {
    if (ITEMS.includes(local) && uri !== GOOGLE) {
      end();
      item = { fields: new Map(), wrong: undefined };
    } else if (item !== undefined) {
      // Plain `title` and `description` count where the feed has none of Google’s.
      inside.push(uri === GOOGLE ? plainName(local) : ` ${plainName(local)}`);
      text = '';
    }
  });
  const take = (more: string): void => {
    if (text.length <= LONGEST_RECORD) text += withAmpersands(more);
    else if (item !== undefined) item.wrong ??= `an element has more than ${LONGEST_RECORD} characters`;
  };
  parser.on('text', take);
  parser.on('cdata', take);
  parser.on('closetag', ({ local, uri }) => {
    if (ITEMS.includes(local) && uri !== GOOGLE) {
      settlePlainNames(item);
      end();
      return;
    }
    const name = inside.pop();
    if (inside.length === 0 && name !== undefined) keep(name);
    text = '';
  });
  parser.on('error', ({ message }) => {
    if (item !== undefined) item.wrong ??= message;
  });

  return {
    write: (part: string): void => void parser.write(part),
    close: (): void => {
      parser.close();
      if (item !== undefined) item.wrong ??= 'the file ends inside this item';
      end();
    },
    taken: () => ready.splice(0),
  };
};

const settlePlainNames = (item: Item | undefined): void => {
  for (const [name, value] of item?.fields ?? []) {
    if (name.startsWith(' ') && item?.fields.has(name.trim()) === false) item.fields.set(name.trim(), value);
  }
};

import { SaxesParser } from 'saxes';
import { ImportRefused } from '../model/import-refused.ts';
import { LONGEST_RECORD } from '../model/limits.ts';
import type { RowFault } from '../model/record.ts';
import type { Chunks, SourceRow } from './format.ts';
import { nakedAmpersands, withAmpersands } from './ampersands.ts';
import { shortRuns } from './short-runs.ts';
import { plainName } from './table.ts';

const GOOGLE = 'http://base.google.com/ns/1.0';
const ITEMS = ['item', 'entry'];
/** More than any feed has: beyond, they would only fill the memory. */
const MOST_ELEMENTS = 2000;
const DEEPEST = 200;

/**
 * The items of an RSS or Atom feed, counted from 1, with the text of the elements right inside each. What is wrong in one
 * item is told with it; entities a document declares for itself are not expanded.
 */
export async function* feedItems(chunks: Chunks): AsyncGenerator<SourceRow | RowFault> {
  const reader = itemReader();
  const decoder = new TextDecoder();
  const runs = shortRuns(2 * LONGEST_RECORD);
  const dress = nakedAmpersands();
  for await (const chunk of chunks) {
    reader.write(dress.more(runs.more(decoder.decode(chunk, { stream: true }))));
    yield* reader.taken();
  }
  reader.write(dress.more(runs.more(decoder.decode()) + runs.rest()) + dress.rest());
  reader.close();
  yield* reader.taken();
}

interface Item {
  readonly fields: Map<string, string[]>;
  /** Characters of all its elements, and how many they are. */
  length: number;
  elements: number;
  wrong: string | undefined;
}

const itemReader = () => {
  // As a fragment: a tag that is closed wrongly ends all that are open, and the items after it are still read.
  const parser = new SaxesParser({ xmlns: true, fragment: true, additionalNamespaces: { g: GOOGLE } });
  const ready: (SourceRow | RowFault)[] = [];
  let row = 0;
  let depth = 0;
  let item: Item | undefined;
  /** Names of the open elements inside the item. */
  const inside: string[] = [];
  let text = '';

  const end = (): void => {
    if (item === undefined) return;
    row += 1;
    ready.push(
      item.wrong === undefined
        ? { row, fields: fieldsOf(item) }
        : { row, problem: { code: 'BROKEN_XML', detail: `${item.wrong}; mend the XML of this item` } },
    );
    item = undefined;
    inside.length = 0;
  };
  const keep = (name: string): void => {
    if (item === undefined || item.wrong !== undefined) return;
    item.length += text.length;
    item.elements += 1;
    if (item.length > LONGEST_RECORD) item.wrong = `the item has more than ${LONGEST_RECORD} characters`;
    if (item.elements > MOST_ELEMENTS) item.wrong = `the item has more than ${MOST_ELEMENTS} elements`;
    const before = item.fields.get(name);
    if (before === undefined) item.fields.set(name, [text]);
    else before.push(text);
  };

  parser.on('opentag', ({ local, uri }) => {
    depth += 1;
    if (depth > DEEPEST)
      throw new ImportRefused(
        'BROKEN_XML',
        `elements lie more than ${DEEPEST} deep in each other, as in no feed; most likely none of them is closed`,
      );
    if (ITEMS.includes(local) && uri !== GOOGLE) {
      end();
      item = { fields: new Map(), length: 0, elements: 0, wrong: undefined };
    } else if (item !== undefined) {
      // Plain `title` and `description` count where the feed has none of Google’s.
      inside.push(uri === GOOGLE ? plainName(local) : ` ${plainName(local)}`);
      text = '';
    }
  });
  const take = (more: string): void => {
    if (text.length + more.length <= LONGEST_RECORD) text += withAmpersands(more);
    else if (item !== undefined) item.wrong ??= `an element has more than ${LONGEST_RECORD} characters`;
  };
  parser.on('text', take);
  parser.on('cdata', take);
  parser.on('closetag', ({ local, uri }) => {
    depth -= 1;
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

/** A list where an element stands several times. */
const fieldsOf = ({ fields }: Item): SourceRow['fields'] =>
  Object.fromEntries([...fields].map(([name, texts]) => [name, texts.length === 1 ? texts[0] : texts]));

const settlePlainNames = (item: Item | undefined): void => {
  for (const [name, value] of item?.fields ?? []) {
    if (name.startsWith(' ') && item?.fields.has(name.trim()) === false) item.fields.set(name.trim(), value);
  }
};

import { SaxesParser } from 'saxes';
import { ImportRefused } from '../model/import-refused.ts';
import { LONGEST_RECORD } from '../model/limits.ts';
import type { RowFault } from '../model/record.ts';
import type { Chunks, SourceRow } from './format.ts';
import { nakedAmpersands, withAmpersands } from './ampersands.ts';
import { decoded } from './decode.ts';
import { emptyItem, keepElement, rowOfItem, type FeedItem } from './feed-item.ts';
import { shortRuns } from './short-runs.ts';
import { plainName } from './table.ts';

const GOOGLE = 'http://base.google.com/ns/1.0';
const ITEMS = ['item', 'entry'];
const DEEPEST = 200;

/**
 * The items of an RSS or Atom feed, counted from 1, with the text of the elements right inside each. What is wrong in one
 * item is told with it; entities a document declares for itself are not expanded.
 */
export async function* feedItems(chunks: Chunks, encoding = 'utf-8'): AsyncGenerator<SourceRow | RowFault> {
  const reader = itemReader();
  const runs = shortRuns(2 * LONGEST_RECORD);
  const dress = nakedAmpersands();
  for await (const text of decoded(chunks, encoding)) {
    reader.write(dress.more(runs.more(text)));
    yield* reader.taken();
  }
  reader.write(dress.more(runs.rest()) + dress.rest());
  reader.close();
  yield* reader.taken();
}

const itemReader = () => {
  // As a fragment: a tag that is closed wrongly ends all that are open, and the items after it are still read.
  const parser = new SaxesParser({ xmlns: true, fragment: true, additionalNamespaces: { g: GOOGLE } });
  const ready: (SourceRow | RowFault)[] = [];
  let row = 0;
  let depth = 0;
  let item: FeedItem | undefined;
  /** Names of the open elements inside the item. */
  const inside: string[] = [];
  let text = '';

  const end = (): void => {
    if (item === undefined) return;
    row += 1;
    ready.push(rowOfItem(item, row));
    item = undefined;
    inside.length = 0;
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
      item = emptyItem();
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
      end();
      return;
    }
    const name = inside.pop();
    if (inside.length === 0 && name !== undefined && item !== undefined) keepElement(item, name, text);
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

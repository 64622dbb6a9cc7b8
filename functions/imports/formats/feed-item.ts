import { LONGEST_RECORD } from '../model/limits.ts';
import type { RowFault } from '../model/record.ts';
import type { SourceRow } from './format.ts';

/** More elements than any item has: beyond, they would only fill the memory. */
const MOST_ELEMENTS = 2000;

export interface FeedItem {
  readonly fields: Map<string, string[]>;
  /** Characters of all its elements, and how many they are. */
  length: number;
  elements: number;
  wrong: string | undefined;
}

export const emptyItem = (): FeedItem => ({ fields: new Map(), length: 0, elements: 0, wrong: undefined });

/** Keeps an element of an item. Names that begin with a blank count where no other has them. */
export const keepElement = (item: FeedItem, name: string, text: string): void => {
  if (item.wrong !== undefined) return;
  item.length += text.length;
  item.elements += 1;
  if (item.length > LONGEST_RECORD) item.wrong = `the item has more than ${LONGEST_RECORD} characters`;
  if (item.elements > MOST_ELEMENTS) item.wrong = `the item has more than ${MOST_ELEMENTS} elements`;
  const before = item.fields.get(name);
  if (before === undefined) item.fields.set(name, [text]);
  else before.push(text);
};

export const rowOfItem = (item: FeedItem, row: number): SourceRow | RowFault => {
  if (item.wrong !== undefined)
    return { row, problem: { code: 'BROKEN_XML', detail: `${item.wrong}; correct the XML of this item` } };
  settlePlainNames(item);
  // A list where an element stands several times.
  const fields = [...item.fields].map(([name, texts]) => [name, texts.length === 1 ? texts[0] : texts]);
  return { row, fields: Object.fromEntries(fields) as SourceRow['fields'] };
};

const settlePlainNames = ({ fields }: FeedItem): void => {
  for (const [name, value] of fields)
    if (name.startsWith(' ') && !fields.has(name.trim())) fields.set(name.trim(), value);
};

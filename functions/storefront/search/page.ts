import type * as z from 'zod/mini';
import { decodeCursor, encodeCursor, wrongCursor } from '#shared/dynamodb/cursor.ts';
import { preparedBody } from '#shared/http/prepared-body.ts';
import type { productPage } from '../schemas.ts';
import { endOfRow, positionOf, type Row } from './channel-rows.ts';
import type { ProductIndex } from './product-index.ts';
import type { ProductQuery } from './port.ts';

type Page = z.input<typeof productPage>;

/** The products of a channel in the order of their names. */
export const browse = (index: ProductIndex, query: ProductQuery, at: number, asOf: string): Page => {
  const { rows } = index.rowsFor(query.channel, at);
  const { limit, categories, cursor } = query;
  const found: Row[] = [];
  let position = cursor === undefined ? 0 : positionAfter(rows, placeIn(cursor));
  for (; position < rows.length && found.length <= limit; position += 1) {
    const row = rows[position];
    if (row !== undefined && isIn(categories, row)) found.push(row);
  }
  return pageOf(found, limit, asOf, ({ place }) => ({ place }));
};

/** The products of a channel that fit the words, best first. */
export const search = (index: ProductIndex, query: ProductQuery, at: number, asOf: string): Page => {
  const { rowOf } = index.rowsFor(query.channel, at);
  const { limit, categories, cursor, text = '' } = query;
  const hits = index.text().find(text, query.channel.code);
  const ranked = hits
    .flatMap(({ productId, score }) => {
      const row = rowOf(productId);
      return row === undefined || !isIn(categories, row) ? [] : [{ ...row, score }];
    })
    .sort(byRank);
  const after = cursor === undefined ? undefined : rankIn(cursor);
  const start = after === undefined ? 0 : ranked.findIndex((row) => byRank(row, after) > 0);
  const found = start === -1 ? [] : ranked.slice(start, start + limit + 1);
  return pageOf(found, limit, asOf, ({ place, score }) => ({ place, score }));
};

interface Rank {
  readonly score: number;
  readonly place: string;
}

/** Of equally good ones the first by name, so that the same search always answers in the same order. */
const byRank = (a: Rank, b: Rank): number =>
  b.score - a.score || (a.place < b.place ? -1 : a.place > b.place ? 1 : 0);

const isIn = (categories: ReadonlySet<string> | undefined, { category }: Row): boolean =>
  categories === undefined || (category !== undefined && categories.has(category));

const positionAfter = (rows: readonly Row[], place: string): number => {
  const position = positionOf(rows, place);
  return rows[position]?.place === place ? position + 1 : position;
};

/** @param found one row more than the page takes, when there is one */
const pageOf = <Found extends Row>(
  found: readonly Found[],
  limit: number,
  asOf: string,
  cursorOf: (last: Found) => Record<string, unknown>,
): Page => {
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  const next = found.length > limit && last !== undefined ? encodeCursor(cursorOf(last)) : null;
  const end = endOfRow(asOf);
  const rows = shown.map(({ text }) => text + end).join(',');
  return preparedBody(`{"data":[${rows}],"page":{"nextCursor":${JSON.stringify(next)}},"asOf":"${asOf}"}`);
};

const placeIn = (cursor: string): string => {
  const { place, score } = decodeCursor(cursor);
  if (typeof place !== 'string' || score !== undefined) throw wrongCursor();
  return place;
};

const rankIn = (cursor: string): Rank => {
  const { place, score } = decodeCursor(cursor);
  if (typeof place !== 'string' || typeof score !== 'number') throw wrongCursor();
  return { place, score };
};

import { decodeCursor, encodeCursor, wrongCursor } from '#shared/dynamodb/cursor.ts';
import type { SearchRow } from './channel-rows.ts';
import type { ProductSort } from './port.ts';
import type { Hit } from './text-search.ts';

/** Where a product stands in a sorted list: smaller is earlier. */
export interface Rank {
  readonly first: number;
  readonly second: number;
  /** Its name, then its id, so that the same list always has the same order. */
  readonly place: string;
}

/** After everything that has a price, or a date. */
const LAST = Number.MAX_SAFE_INTEGER;

export const rankOf = (sort: ProductSort, { place, amount, card }: SearchRow, hit?: Hit): Rank => {
  switch (sort) {
    case 'relevance':
      return { first: hit?.tier ?? 0, second: -(hit?.score ?? 0), place };
    case 'name':
      return { first: 0, second: 0, place };
    case 'price_asc':
      return { first: amount ?? LAST, second: 0, place };
    case 'price_desc':
      return { first: amount === undefined ? LAST : -amount, second: 0, place };
    case 'newest':
      return { first: card.createdAt === undefined ? LAST : -Date.parse(card.createdAt), second: 0, place };
  }
};

export const compareRanks = (a: Rank, b: Rank): number =>
  a.first - b.first || a.second - b.second || (a.place < b.place ? -1 : a.place > b.place ? 1 : 0);

export const cursorOf = (sort: ProductSort, { first, second, place }: Rank): string =>
  encodeCursor({ sort, first, second, place });

/** Refuses a cursor of a list in another order. */
export const rankIn = (sort: ProductSort, cursor: string): Rank => {
  const { sort: sorted, first, second, place } = decodeCursor(cursor);
  if (sorted !== sort || typeof first !== 'number' || typeof second !== 'number' || typeof place !== 'string')
    throw wrongCursor();
  return { first, second, place };
};

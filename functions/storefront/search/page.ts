import type * as z from 'zod/mini';
import { preparedBody } from '#shared/http/prepared-body.ts';
import { categoryTree } from '../model/category-tree.ts';
import type { productPage } from '../schemas.ts';
import { endOfRow, positionOf, type ChannelRows, type SearchRow } from './channel-rows.ts';
import { makeFacetCounter, type FacetCounter } from './facets.ts';
import { filtersFrom, type Filter } from './filters.ts';
import type { ProductQuery, ProductSort } from './port.ts';
import type { ProductIndex } from './product-index.ts';
import { compareRanks, cursorOf, rankIn, rankOf, type Rank } from './ranks.ts';
import type { Hit } from './text-search.ts';

type Page = z.input<typeof productPage>;

/** A product of the list, and where it stands. */
interface RankedRow {
  readonly row: SearchRow;
  readonly rank: Rank;
}

/** One page of the products of a channel: found, filtered, counted, sorted. */
export const pageOf = (index: ProductIndex, query: ProductQuery, at: number, asOf: string): Page => {
  const { channel, text, limit, cursor } = query;
  const sort = query.sort ?? (text === undefined ? 'name' : 'relevance');
  const tree = categoryTree(query.categories);
  const listed = index.rowsFor(channel, at);
  const filters = filtersFrom(query.filters, { channel, tree, facts: index.facts });
  const after = cursor === undefined ? undefined : rankIn(sort, cursor);
  if (text === undefined && sort === 'name' && query.facets !== true)
    return write(nextByName(listed.rows, filters, after, limit), { sort, limit, asOf });

  const hits = text === undefined ? undefined : index.text(tree).find(text, channel.code);
  const facets = query.facets === true ? makeFacetCounter(tree) : undefined;
  const found = select(candidatesFrom(listed, hits, sort), filters, facets)
    .filter(({ rank }) => after === undefined || compareRanks(rank, after) > 0)
    .sort((a, b) => compareRanks(a.rank, b.rank))
    .slice(0, limit + 1);
  return write(found, { sort, limit, asOf, facets });
};

/** Rows are kept in the order of names, so a page of them needs no look at the others. */
const nextByName = (
  rows: readonly SearchRow[],
  filters: readonly Filter[],
  after: Rank | undefined,
  limit: number,
): readonly RankedRow[] => {
  const found: RankedRow[] = [];
  let position = after === undefined ? 0 : positionAfter(rows, after.place);
  for (; position < rows.length && found.length <= limit; position += 1) {
    const row = rows[position];
    if (row !== undefined && filters.every(({ passes }) => passes(row)))
      found.push({ row, rank: rankOf('name', row) });
  }
  return found;
};

const positionAfter = (rows: readonly SearchRow[], place: string): number => {
  const position = positionOf(rows, place);
  return rows[position]?.place === place ? position + 1 : position;
};

const candidatesFrom = (
  listed: ChannelRows,
  hits: readonly Hit[] | undefined,
  sort: ProductSort,
): readonly RankedRow[] =>
  hits === undefined
    ? listed.rows.map((row) => ({ row, rank: rankOf(sort, row) }))
    : hits.flatMap((hit) => {
        const row = listed.rowOf(hit.productId);
        return row === undefined ? [] : [{ row, rank: rankOf(sort, row, hit) }];
      });

/** Those that pass every filter; all of them are counted. */
const select = (
  candidates: readonly RankedRow[],
  filters: readonly Filter[],
  facets: FacetCounter | undefined,
): readonly RankedRow[] =>
  candidates.filter(({ row }) => {
    if (facets === undefined) return filters.every(({ passes }) => passes(row));
    const missed = filters.flatMap(({ name, passes }) => (passes(row) ? [] : [name]));
    facets.count(row, missed);
    return missed.length === 0;
  });

interface PageParts {
  readonly sort: ProductSort;
  readonly limit: number;
  readonly asOf: string;
  readonly facets?: FacetCounter | undefined;
}

/** @param found one row more than the page takes, when there is one */
const write = (found: readonly RankedRow[], { sort, limit, asOf, facets }: PageParts): Page => {
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  const next = found.length > limit && last !== undefined ? cursorOf(sort, last.rank) : null;
  const end = endOfRow(asOf);
  const rows = shown.map(({ row }) => row.text + end).join(',');
  const counted = facets === undefined ? '' : `,"facets":${JSON.stringify(facets.result())}`;
  return preparedBody(
    `{"data":[${rows}],"page":{"nextCursor":${JSON.stringify(next)}},"asOf":"${asOf}"${counted}}`,
  );
};

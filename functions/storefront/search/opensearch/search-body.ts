import { decodeCursor, wrongCursor } from '#shared/dynamodb/cursor.ts';
import { searchTermsOf, type SearchTerm } from '../../model/search-terms.ts';
import type { ProductFilters, ProductQuery, ProductSort } from '../port.ts';
import { attributeTerm } from './documents.ts';

/** A clause of OpenSearch's query language. */
export type Clause = Readonly<Record<string, unknown>>;

export const sortOf = ({ sort, text }: ProductQuery): ProductSort =>
  sort ?? (text === undefined ? 'name' : 'relevance');

/** The body of `POST /{index}/_search`. Filters come after the query, so that facets can leave out their own. */
export const searchBody = (query: ProductQuery): Clause => {
  const filters = filterClauses(query.filters);
  return {
    size: query.limit + 1,
    track_total_hits: false,
    _source: ['row'],
    query: {
      bool: { filter: [{ term: { channel: query.channel.code } }], ...textClauses(query.text) },
    },
    post_filter: allOf([...filters.values()]),
    sort: sortClauses[sortOf(query)],
    search_after: query.cursor === undefined ? undefined : sortValuesIn(sortOf(query), query.cursor),
    aggs: query.facets === true ? facetClauses(query.filters, filters) : undefined,
  };
};

const byPlace = { place: 'asc' };

const sortClauses: Readonly<Record<ProductSort, readonly Clause[]>> = {
  relevance: [{ _score: 'desc' }, byPlace],
  name: [byPlace],
  price_asc: [{ amount: { order: 'asc', missing: '_last' } }, byPlace],
  price_desc: [{ amount: { order: 'desc', missing: '_last' } }, byPlace],
  newest: [{ createdAt: { order: 'desc', missing: '_last' } }, byPlace],
};

const sortValuesIn = (sort: ProductSort, cursor: string): readonly unknown[] => {
  const { sort: sorted, after } = decodeCursor(cursor);
  if (sorted !== sort || !Array.isArray(after) || after.length !== sortClauses[sort].length)
    throw wrongCursor();
  return after;
};

/** Every term must be found; what is found as typed, or in the name, ranks above typing errors. */
const textClauses = (text: string | undefined): Clause => {
  if (text === undefined) return {};
  const terms = searchTermsOf(text);
  if (terms.length === 0) return { must: [{ match_none: {} }] };
  const typed = terms.flatMap(({ words }) => words).join(' ');
  return {
    must: terms.map(termClause),
    should: [
      { match: { words: { query: typed, operator: 'and', boost: 10 } } },
      { match: { name: { query: typed, boost: 4 } } },
    ],
  };
};

/** AUTO:4,8 allows one typing error in words of four letters and two in words of eight. */
const termClause = ({ words, synonyms }: SearchTerm): Clause => {
  const [only] = words;
  const typed = { query: words.join(' '), operator: 'and', fuzziness: 'AUTO:4,8', prefix_length: 1 };
  return {
    bool: {
      minimum_should_match: 1,
      should: [
        { match: { words: typed } },
        ...(words.length === 1 ? [{ prefix: { words: only } }] : []),
        ...synonyms.map((name) => ({
          match: { words: { query: name.join(' '), operator: 'and', boost: 0.8 } },
        })),
      ],
    },
  };
};

/** By the name of the filter; attributes have one each. */
const filterClauses = (filters: ProductFilters): ReadonlyMap<string, Clause> => {
  const { category, brands, attributes, price, inStock, locations } = filters;
  const clauses = new Map<string, Clause>();
  if (category !== undefined) clauses.set('category', { term: { categories: category } });
  if (brands !== undefined) clauses.set('brand', { terms: { brand: brands } });
  if (price !== undefined) clauses.set('price', { range: { amount: { gte: price.from, lte: price.to } } });
  if (inStock === true) clauses.set('inStock', { term: { inStock: true } });
  if (locations !== undefined) clauses.set('locations', { terms: { stockedAt: locations } });
  for (const [name, values] of attributes ?? [])
    clauses.set(`attribute:${name}`, {
      terms: { attributes: values.map((value) => attributeTerm(name, value)) },
    });
  return clauses;
};

const allOf = (clauses: readonly Clause[]): Clause => ({ bool: { filter: clauses } });

/** Each facet counts what passes all filters but its own. */
const facetClauses = ({ attributes }: ProductFilters, filters: ReadonlyMap<string, Clause>): Clause => {
  const beside = (own: string, aggs: Clause): Clause => ({
    filter: allOf([...filters].flatMap(([name, clause]) => (name === own ? [] : [clause]))),
    aggs,
  });
  const values = (field: string, size: number): Clause => ({ values: { terms: { field, size } } });
  return {
    total: beside('', { prices: { value_count: { field: 'place' } } }),
    inStock: beside('inStock', { found: { filter: { term: { inStock: true } } } }),
    price: beside('price', { from: { min: { field: 'amount' } }, to: { max: { field: 'amount' } } }),
    categories: beside('category', values('categories', 50)),
    brands: beside('brand', values('brand', 50)),
    attributes: beside('', values('attributes', 1000)),
    ...Object.fromEntries(
      [...(attributes?.keys() ?? [])].map((name) => [
        `attribute:${name}`,
        beside(`attribute:${name}`, values('attributes', 1000)),
      ]),
    ),
  };
};

import type { CategoryTree } from '../../model/category-tree.ts';
import type { Facets } from '../facets.ts';

interface Bucket {
  readonly key: string;
  readonly doc_count: number;
}

/** An aggregation of an answer. */
export interface Aggregation {
  readonly doc_count: number;
  readonly values?: { readonly buckets: readonly Bucket[] };
  readonly found?: { readonly doc_count: number };
  readonly from?: { readonly value: number | null };
  readonly to?: { readonly value: number | null };
}

export type Aggregations = Readonly<Record<string, Aggregation>>;

const MAX_VALUES = 50;

export const facetsOf = (aggregations: Aggregations, tree: CategoryTree): Facets => {
  const { total, inStock, price, categories, brands } = aggregations;
  const from = price?.from?.value ?? null;
  const to = price?.to?.value ?? null;
  return {
    total: total?.doc_count ?? 0,
    inStock: inStock?.found?.doc_count ?? 0,
    price: from === null || to === null ? null : { from, to },
    categories: valuesOf(categories).map((found) => ({ ...found, name: tree.nameOf(found.value) })),
    brands: valuesOf(brands),
    attributes: attributesOf(aggregations),
  };
};

const valuesOf = (aggregation: Aggregation | undefined) =>
  (aggregation?.values?.buckets ?? []).map(({ key, doc_count: count }) => ({ value: key, count }));

/** An attribute that is filtered by has an aggregation of its own, without that filter. */
const attributesOf = (aggregations: Aggregations): Facets['attributes'] => {
  const byName = new Map<string, { value: string; count: number }[]>();
  const own = Object.keys(aggregations).flatMap((key) =>
    key.startsWith('attribute:') ? [key.slice('attribute:'.length)] : [],
  );
  const add = (aggregation: Aggregation | undefined, counts: (name: string) => boolean): void => {
    for (const { value: term, count } of valuesOf(aggregation)) {
      const colon = term.indexOf(':');
      const name = term.slice(0, colon);
      if (counts(name))
        byName.set(name, [...(byName.get(name) ?? []), { value: term.slice(colon + 1), count }]);
    }
  };
  add(aggregations['attributes'], (name) => !own.includes(name));
  for (const only of own) add(aggregations[`attribute:${only}`], (name) => name === only);
  return [...byName]
    .map(([name, values]) => ({ name, values: values.slice(0, MAX_VALUES) }))
    .sort((a, b) => b.values.length - a.values.length || (a.name < b.name ? -1 : 1));
};

import type * as z from 'zod/mini';
import type { CategoryTree } from '../model/category-tree.ts';
import type { facets as facetsSchema } from '../schemas.ts';
import type { SearchRow } from './channel-rows.ts';
import { attributeFilter, type FilterName } from './filters.ts';

export type Facets = z.input<typeof facetsSchema>;

/** More values than these are no help in choosing; the most frequent are listed. */
const MAX_VALUES = 50;
const MAX_ATTRIBUTES = 30;

/** Counts, row by row, how many products each value would leave. */
export interface FacetCounter {
  /** @param missed the filters the row does not pass */
  readonly count: (row: SearchRow, missed: readonly FilterName[]) => void;
  readonly result: () => Facets;
}

/**
 * A value's count is the number of results when it is chosen: a product counts for a facet when it passes all filters
 * but the facet's own, since another value of the same facet takes the place of the one that is chosen now.
 */
export const makeFacetCounter = (tree: CategoryTree): FacetCounter => {
  const categories = new Map<string, number>();
  const brands = new Map<string, number>();
  const attributes = new Map<string, Map<string, number>>();
  const tally = { total: 0, inStock: 0, lowest: Infinity, highest: -Infinity };

  const count = (row: SearchRow, missed: readonly FilterName[]): void => {
    if (missed.length > 1) return;
    const [only] = missed;
    const countsFor = (name: FilterName): boolean => only === undefined || only === name;
    const { category, brand } = row.card;
    if (only === undefined) tally.total += 1;
    if (countsFor('inStock') && row.isInStock) tally.inStock += 1;
    if (countsFor('category') && category !== undefined) tree.pathOf(category).forEach(add(categories));
    if (countsFor('brand') && brand !== undefined) add(brands)(brand);
    if (countsFor('price') && row.amount !== undefined) {
      tally.lowest = Math.min(tally.lowest, row.amount);
      tally.highest = Math.max(tally.highest, row.amount);
    }
    for (const [name, values] of Object.entries(row.card.attributes)) {
      if (!countsFor(attributeFilter(name))) continue;
      const counts = attributes.get(name) ?? new Map<string, number>();
      attributes.set(name, counts);
      values.forEach(add(counts));
    }
  };

  const result = (): Facets => ({
    total: tally.total,
    inStock: tally.inStock,
    price: tally.lowest === Infinity ? null : { from: tally.lowest, to: tally.highest },
    categories: mostFrequent(categories).map((found) => ({ ...found, name: tree.nameOf(found.value) })),
    brands: mostFrequent(brands),
    attributes: [...attributes]
      .map(([name, counts]) => ({ name, values: mostFrequent(counts) }))
      .sort((a, b) => b.values.length - a.values.length || (a.name < b.name ? -1 : 1))
      .slice(0, MAX_ATTRIBUTES),
  });

  return { count, result };
};

const add =
  (counts: Map<string, number>) =>
  (value: string): void => {
    counts.set(value, (counts.get(value) ?? 0) + 1);
  };

const mostFrequent = (counts: ReadonlyMap<string, number>) =>
  [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, MAX_VALUES);

import type { Channel } from '../../channels/public.ts';
import type { CategoryTree } from '../model/category-tree.ts';
import { isStockedAt, type Facts, type SearchRow } from './channel-rows.ts';
import type { ProductFilters } from './port.ts';

/** Attributes have a filter each: `attribute:Material`. */
export type FilterName = 'category' | 'brand' | 'price' | 'inStock' | 'locations' | `attribute:${string}`;

export const attributeFilter = (name: string): FilterName => `attribute:${name}`;

export interface Filter {
  readonly name: FilterName;
  readonly passes: (row: SearchRow) => boolean;
}

interface FilterContext {
  readonly channel: Channel;
  readonly tree: CategoryTree;
  readonly facts: Facts;
}

/** The filters that were asked for, cheapest first. */
export const filtersFrom = (
  { category, brands, attributes, price, inStock, locations }: ProductFilters,
  { channel, tree, facts }: FilterContext,
): readonly Filter[] => {
  const filters: Filter[] = [];
  if (inStock === true) filters.push({ name: 'inStock', passes: (row) => row.isInStock });
  if (price !== undefined) {
    const { from = 0, to = Infinity } = price;
    filters.push({
      name: 'price',
      passes: ({ amount }) => amount !== undefined && amount >= from && amount <= to,
    });
  }
  if (category !== undefined) {
    const within = tree.within(category);
    filters.push({
      name: 'category',
      passes: ({ card }) => card.category !== undefined && within.has(card.category),
    });
  }
  if (brands !== undefined) {
    const wanted = new Set(brands);
    filters.push({ name: 'brand', passes: ({ card }) => card.brand !== undefined && wanted.has(card.brand) });
  }
  for (const [name, values] of attributes ?? [])
    filters.push({
      name: attributeFilter(name),
      // A shopper names it: `constructor` is a property of every object, and no attribute of any product.
      passes: ({ card: { attributes: own } }) =>
        Object.hasOwn(own, name) && own[name]?.some((value) => values.includes(value)) === true,
    });
  if (locations !== undefined)
    filters.push({
      name: 'locations',
      passes: (row) => row.isInStock && isStockedAt(row.card, channel, facts, locations),
    });
  return filters;
};

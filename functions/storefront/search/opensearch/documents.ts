import type { Channel } from '../../../channels/public.ts';
import type { CategoryTree } from '../../model/category-tree.ts';
import { wordsOf } from '../../model/words.ts';
import { endOfRow, isStockedAt, type SearchRow } from '../channel-rows.ts';
import type { ProductIndex } from '../product-index.ts';

/** A product as one channel lists it: one document each, because texts, prices and stock differ. */
export interface SearchDocument {
  readonly channel: string;
  readonly productId: string;
  /** The row of a list, as JSON; stored, not indexed. */
  readonly row: string;
  readonly name: string;
  readonly brand?: string;
  /** The category and all that it is inside of. */
  readonly categories: readonly string[];
  /** Every word it is found by, in plain letters. */
  readonly words: string;
  readonly attributes: readonly string[];
  readonly amount?: number;
  readonly inStock: boolean;
  readonly stockedAt: readonly string[];
  readonly createdAt?: string;
  /** Name, then id: the order of equals. */
  readonly place: string;
}

/**
 * Settings of the index: `PUT /{index}`.
 *
 * @public Whoever chooses the search engine creates the index with it.
 */
export const indexMapping = {
  mappings: {
    dynamic: false,
    properties: {
      channel: { type: 'keyword' },
      name: { type: 'text' },
      brand: { type: 'keyword' },
      categories: { type: 'keyword' },
      words: { type: 'text' },
      attributes: { type: 'keyword' },
      amount: { type: 'long' },
      inStock: { type: 'boolean' },
      stockedAt: { type: 'keyword' },
      createdAt: { type: 'date' },
      place: { type: 'keyword' },
    },
  },
} as const;

export const attributeTerm = (name: string, value: string): string => `${name}:${value}`;

/** What a channel lists now. Prices and publications that begin later need new documents then. */
export const documentsOf = (
  index: ProductIndex,
  channel: Channel,
  tree: CategoryTree,
  at: number,
): readonly SearchDocument[] =>
  index.rowsFor(channel, at).rows.map((row) => documentOf(row, { index, channel, tree, at }));

interface Listing {
  readonly index: ProductIndex;
  readonly channel: Channel;
  readonly tree: CategoryTree;
  readonly at: number;
}

const documentOf = (
  { card, text, amount, isInStock, place, productId }: SearchRow,
  { index, channel, tree, at }: Listing,
): SearchDocument => {
  const own = card.overrides[channel.code];
  const categories = card.category === undefined ? [] : tree.pathOf(card.category);
  const attributes = Object.entries(card.attributes);
  const name = own?.name ?? card.name;
  const texts = [
    name,
    card.brand ?? '',
    ...categories.flatMap((code) => [code, tree.nameOf(code)]),
    ...attributes.flatMap(([, values]) => values),
    ...card.variants.flatMap(({ sku, words }) => [sku, ...words]),
    own?.description ?? card.description ?? '',
  ];
  return {
    channel: channel.code,
    productId,
    row: text + endOfRow(new Date(at).toISOString()),
    name: wordsOf(name).join(' '),
    brand: card.brand,
    categories,
    words: texts.flatMap(wordsOf).join(' '),
    attributes: attributes.flatMap(([key, values]) => values.map((value) => attributeTerm(key, value))),
    amount,
    inStock: isInStock,
    stockedAt: isInStock
      ? channel.locations.filter((location) => isStockedAt(card, channel, index.facts, [location]))
      : [],
    createdAt: card.createdAt,
    place,
  };
};

import { pairId } from './entries.ts';

/** What changed, by key only: what it is now is read from the tables, so repeated and reordered events do no harm. */
export interface ChangedKeys {
  readonly products: readonly string[];
  readonly prices: readonly { readonly sku: string; readonly currency: string }[];
  readonly stock: readonly { readonly sku: string; readonly locationId: string }[];
  /** Products. */
  readonly ratings: readonly string[];
}

export const changedKeys = ({
  products = [],
  prices = [],
  stock = [],
  ratings = [],
}: Partial<ChangedKeys>): ChangedKeys => ({
  products: distinct(products, (productId) => productId),
  prices: distinct(prices, ({ sku, currency }) => pairId(sku, currency)),
  stock: distinct(stock, ({ sku, locationId }) => pairId(sku, locationId)),
  ratings: distinct(ratings, (productId) => productId),
});

const distinct = <Item>(items: readonly Item[], idOf: (item: Item) => string): readonly Item[] => [
  ...new Map(items.map((item) => [idOf(item), item])).values(),
];

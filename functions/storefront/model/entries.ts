import type { PriceList } from '../../pricing/public.ts';
import type { RatingSummary } from '../../reviews/public.ts';
import type { Card } from './card.ts';

/** Units that may be sold at one location. */
export interface IndexedStock {
  /** For channels without rules of their own there. */
  readonly units: number;
  /** For the others. */
  readonly channels?: Readonly<Record<string, number>>;
}

/** A rating as it was at a version of it. */
export interface IndexedRating extends RatingSummary {
  readonly version: number;
}

/** The kinds of entries. They change at different speeds, so each has segments of its own. */
export interface EntryOf {
  /** By product id. */
  readonly documents: Card;
  /** By SKU and currency: `A-17|IDR`. */
  readonly prices: PriceList;
  /** By SKU and location: `A-17|jakarta`. */
  readonly stock: IndexedStock;
  /** By product id. */
  readonly ratings: IndexedRating;
}

export type Kind = keyof EntryOf;
export const kinds = ['documents', 'prices', 'stock', 'ratings'] as const satisfies readonly Kind[];

/** Neither a SKU nor a currency nor a location code holds a `|`. */
export const pairId = (sku: string, other: string): string => `${sku}|${other}`;

export const pairOf = (id: string): readonly [sku: string, other: string] => {
  const [sku = '', other = ''] = id.split('|');
  return [sku, other];
};

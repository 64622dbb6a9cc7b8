import type { PriceList } from '../../pricing/public.ts';
import type { Card } from './card.ts';

/** Units that may be sold at one location. */
export interface IndexedStock {
  /** For channels without rules of their own there. */
  readonly units: number;
  /** For the others. */
  readonly channels?: Readonly<Record<string, number>>;
}

/** The three kinds of entries. They change at different speeds, so each has segments of its own. */
export interface EntryOf {
  /** By product id. */
  readonly documents: Card;
  /** By SKU and currency: `A-17|IDR`. */
  readonly prices: PriceList;
  /** By SKU and location: `A-17|jakarta`. */
  readonly stock: IndexedStock;
}

export type Kind = keyof EntryOf;
export const kinds = ['documents', 'prices', 'stock'] as const satisfies readonly Kind[];

/** Neither a SKU nor a currency nor a location code holds a `|`. */
export const pairId = (sku: string, other: string): string => `${sku}|${other}`;

export const pairOf = (id: string): readonly [sku: string, other: string] => {
  const [sku = '', other = ''] = id.split('|');
  return [sku, other];
};

import type * as z from 'zod/mini';
import type { Channel } from '../../channels/public.ts';
import type { productPage } from '../schemas.ts';
import type { PricesAndStock } from '../model/prices-and-stock.ts';

export interface ProductQuery {
  readonly channel: Channel;
  /** Products of any of these. @default of every category and none */
  readonly categories?: ReadonlySet<string>;
  /** Words, or the beginnings of words, all of which must be found. */
  readonly text?: string;
  readonly limit: number;
  readonly cursor?: string;
}

/** Browsing and searching. The adapter here answers from memory; one for a search cluster would keep the same port. */
export interface SearchPort {
  /** One page. */
  readonly page: (query: ProductQuery) => Promise<z.input<typeof productPage>>;
  /**
   * Prices and stock of these SKUs of a product as a channel sees them; `undefined` when they are not known without
   * asking the tables.
   */
  readonly pricesAndStockOf: (
    channel: Channel,
    productId: string,
    skus: readonly string[],
  ) => Promise<PricesAndStock | undefined>;
}

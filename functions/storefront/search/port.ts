import type * as z from 'zod/mini';
import type { Category } from '../../catalog/public.ts';
import type { Channel } from '../../channels/public.ts';
import type { PricesAndStock } from '../model/prices-and-stock.ts';
import type { productPage } from '../schemas.ts';

export type ProductSort = 'relevance' | 'name' | 'price_asc' | 'price_desc' | 'newest';

/** Each narrows the list; one that is absent does not. */
export interface ProductFilters {
  /** Of this category, or of one inside it. */
  readonly category?: string;
  /** Of one of these brands. */
  readonly brands?: readonly string[];
  /** With one of the values of each attribute. */
  readonly attributes?: ReadonlyMap<string, readonly string[]>;
  /** Minor units of the channel's currency, both included. */
  readonly price?: { readonly from?: number; readonly to?: number };
  /** In stock in the channel. */
  readonly inStock?: boolean;
  /** In stock at one of these locations. */
  readonly locations?: readonly string[];
}

export interface ProductQuery {
  readonly channel: Channel;
  readonly categories: readonly Category[];
  /** Words, all of which must be found. */
  readonly text?: string;
  readonly filters: ProductFilters;
  /** @default relevance with words, otherwise name */
  readonly sort?: ProductSort;
  /** Counts what could be chosen next. @default false */
  readonly facets?: boolean;
  readonly limit: number;
  readonly cursor?: string;
}

/** Everything a channel shows at one instant. */
export interface ChannelOffer {
  /** In the order of their ids, which new products disturb least. */
  readonly products: readonly { readonly productId: string; readonly skus: readonly string[] }[];
  readonly offeredOf: (productId: string) => PricesAndStock;
  /** Units the channel shows of a SKU at one location. */
  readonly unitsAt: (sku: string, locationId: string) => number;
}

/** Browsing and searching. */
export interface SearchPort {
  /** One page. */
  readonly page: (query: ProductQuery) => Promise<z.input<typeof productPage>>;
  /**
   * Prices and stock of these SKUs of a product in a channel; `undefined` when they are not known without asking the
   * tables.
   */
  readonly pricesAndStockOf: (
    channel: Channel,
    productId: string,
    skus: readonly string[],
  ) => Promise<PricesAndStock | undefined>;
  readonly offerOf: (channel: Channel) => Promise<ChannelOffer>;
}

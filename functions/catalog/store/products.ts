import { may, mayQuery } from '#shared/contracts/grant.ts';
import type { Versioned } from '#shared/dynamodb/aggregate.ts';
import type { Key } from '#shared/dynamodb/database.ts';
import type { Product } from '../model/product.ts';
import { catalogItems } from '../table.ts';

export interface StoredProduct extends Product, Versioned {
  readonly version: number;
  readonly createdAt?: string;
  /** Where it stands in the index of all products. */
  readonly shard: number;
  /** It was too large for one transaction, and some of its offers and barcodes may still say what they said before. */
  readonly unfinished?: Unfinished | undefined;
}

/** What a product of many variants leaves behind once its offers are written. */
export interface Unfinished {
  /** SKUs and other names that it has no more. */
  readonly retiredSkus: readonly string[];
  /** GTINs that are free again. */
  readonly releasedGtins: readonly string[];
}

export const productKey = (productId: string): Key => ({ table: 'catalog', pk: `P#${productId}`, sk: 'A' });

/** So that an import is not held up by one partition of the index. */
export const SHARDS = 16;

/** What a function needs to read products by id. */
export const productGrants = [may(catalogItems.items.product, 'GetItem', 'BatchGetItem')];

/** What a function needs to list every product there is. */
export const allProductsGrants = [mayQuery(catalogItems.indexes.allProducts)];

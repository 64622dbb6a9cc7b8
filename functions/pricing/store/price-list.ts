import { may, mayQuery } from '#shared/contracts/grant.ts';
import type { Versioned } from '#shared/dynamodb/aggregate.ts';
import type { Key } from '#shared/dynamodb/database.ts';
import type { PriceList } from '../model/price.ts';
import { pricingItems } from '../table.ts';

export interface StoredPriceList extends PriceList, Versioned {
  readonly version: number;
  /** The last scheduled change that was announced: see `model/scheduled-changes.ts`. */
  readonly announced?: string;
  /** What one costs us, minor units. For staff alone: nobody else is ever shown it. */
  readonly cost?: number;
  readonly costSet?: { readonly by: string; readonly at: string };
}

/** Where the prices of a SKU in a currency are. */
export const priceListKey = (sku: string, currency: string): Key => ({
  table: 'catalog',
  pk: `SKU#${sku}`,
  sk: `PR#${currency}`,
});

/** What a function needs to read prices by key. */
export const pricingGrants = [may(pricingItems.items.priceList, 'GetItem', 'BatchGetItem')];

/** What a function needs to announce what began and ended by itself. */
export const announceScheduledGrants = [
  may(pricingItems.items.priceList, 'GetItem', 'PutItem'),
  may(pricingItems.items.priceEvent, 'PutItem'),
  mayQuery(pricingItems.indexes.scheduledPrices),
];

/** What a function needs to change prices. */
export const changePricesGrants = [
  ...pricingGrants,
  may(pricingItems.items.priceList, 'PutItem'),
  may(pricingItems.items.priceEvent, 'PutItem'),
  may(pricingItems.items.priceHistory, 'PutItem'),
];

import { may } from '../../../shared/contracts/grant.ts';
import type { Versioned } from '../../../shared/dynamodb/aggregate.ts';
import type { Key } from '../../../shared/dynamodb/database.ts';
import type { PriceList } from '../model/price.ts';
import { pricingItems } from '../table.ts';

export type StoredPriceList = PriceList & Versioned;

/** Where the prices of a SKU in a currency are. */
export const priceListKey = (sku: string, currency: string): Key => ({
  table: 'catalog',
  pk: `SKU#${sku}`,
  sk: `PR#${currency}`,
});

/** What a function needs to read prices by key. */
export const pricingGrants = [may(pricingItems.items.priceList, 'GetItem', 'BatchGetItem')];

import { mayRead } from '#shared/contracts/grant.ts';
import type { Versioned } from '#shared/dynamodb/aggregate.ts';
import type { Key } from '#shared/dynamodb/database.ts';
import { keep } from '#shared/dynamodb/keep.ts';
import { queryAll } from '#shared/dynamodb/query-all.ts';
import type { PriceRule } from '../model/price-rule.ts';
import { pricingItems } from '../table.ts';

export type StoredPriceRule = PriceRule & Versioned;

const PARTITION = 'PRICERULES';

export const priceRuleKey = (code: string): Key => ({ table: 'catalog', pk: PARTITION, sk: code });

/** What a function needs to judge prices. */
export const priceRuleGrants = [mayRead(pricingItems.items.priceRule)];

/** All rules; a change of one is seen everywhere within two seconds. */
export const priceRules = keep(2000, (db) => queryAll<StoredPriceRule>(db, 'catalog', PARTITION));

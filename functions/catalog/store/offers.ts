import { may } from '#shared/contracts/grant.ts';
import type { Key } from '#shared/dynamodb/database.ts';
import { catalogItems } from '../table.ts';

/** Where the offer of a SKU (or of another name of it) is. */
export const offerKey = (sku: string): Key => ({ table: 'catalog', pk: `SKU#${sku}`, sk: 'A' });

/** What a function needs to read offers by key. */
export const offerGrants = [may(catalogItems.items.offer, 'GetItem', 'BatchGetItem')];

import { may } from '#shared/contracts/grant.ts';
import type { Key } from '#shared/dynamodb/database.ts';
import { catalogItems } from '../table.ts';

/** Which SKU a GTIN belongs to. */
export interface Barcode {
  /** 14 digits. */
  readonly gtin: string;
  readonly sku: string;
  readonly productId: string;
}

export const barcodeKey = (gtin: string): Key => ({ table: 'catalog', pk: `BC#${gtin}`, sk: 'A' });

/** What a function needs to look up a GTIN. */
export const barcodeGrants = [may(catalogItems.items.barcode, 'GetItem', 'BatchGetItem')];

import type { TableMapping } from '../mapping-schemas.ts';
import { loyverse } from './tables/loyverse.ts';
import { magento2 } from './tables/magento2.ts';
import { prestashop } from './tables/prestashop.ts';
import { shopee } from './tables/shopee.ts';
import { square } from './tables/square.ts';
import { tokopedia } from './tables/tokopedia.ts';
import { wix } from './tables/wix.ts';

/** What the tables of other systems mean, by their names. */
export const namedTables: Readonly<Record<string, TableMapping>> = {
  loyverse,
  prestashop,
  'magento-2': magento2,
  wix,
  square,
  shopee,
  tokopedia,
};

export const tableNamed = (name: string): TableMapping | undefined =>
  Object.hasOwn(namedTables, name) ? namedTables[name] : undefined;

import { shopee } from '../mappings/tables/shopee.ts';
import { tokopedia } from '../mappings/tables/tokopedia.ts';
import type { TableFormat } from './format.ts';
import { mappedTable } from './mapped-table.ts';

/** Shopee’s mass upload, or its sales information. */
export const shopeeTable: TableFormat = {
  ...mappedTable(shopee),
  name: 'Shopee’s mass upload',
  known: 'ps_product_name, ps_price, or et_title_product_id, et_title_variation_price',
  fits: (columns) =>
    [...columns].some((name) => /^(ps product name|et title variation price)(\||$)/.test(name)),
};

/** The seller centre of Tokopedia and TikTok Shop. */
export const tokopediaTable: TableFormat = {
  ...mappedTable(tokopedia),
  name: 'Tokopedia’s batch upload',
  known: 'product_name, seller_sku, quantity, with property_name_1 or variation_value',
  fits: (columns) =>
    ['product name', 'seller sku', 'quantity'].every((name) => columns.has(name)) &&
    ['property name 1', 'variation value'].some((name) => columns.has(name)),
};

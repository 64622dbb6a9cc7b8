import { BadRow, type RowFault, type VariantRecord } from '../model/record.ts';
import { attributesOf, type Fields } from './fields.ts';
import type { SourceRow } from './format.ts';
import { skuOf } from './codes.ts';

interface ReadVariants {
  readonly told: readonly RowFault[];
  readonly variants: readonly { readonly row: number; readonly variant: VariantRecord }[];
}

/** Reads variants row by row: one that cannot be read leaves the others of its product as they are. */
export const readVariants = (
  rows: readonly SourceRow[],
  read: (fields: Fields) => VariantRecord,
  productId = '',
): ReadVariants => {
  const told: RowFault[] = [];
  const variants: { readonly row: number; readonly variant: VariantRecord }[] = [];
  for (const { row, fields, problem } of rows) {
    if (problem !== undefined) {
      told.push({ row, problem });
      continue;
    }
    try {
      variants.push({ row, variant: withOwnSku(read(fields), variants, productId) });
    } catch (error) {
      if (!(error instanceof BadRow)) throw error;
      told.push({ row, problem: error.problem });
    }
  }
  return { told, variants };
};

/** A SKU that stands twice in a product is kept by the first; others are named by their product and choices. */
const withOwnSku = (
  variant: VariantRecord,
  before: ReadVariants['variants'],
  productId: string,
): VariantRecord => {
  const same = before.find((earlier) => earlier.variant.sku === variant.sku);
  if (same === undefined) return variant;
  const source = variant.sourceSku ?? variant.sku;
  const choices = Object.values(variant.options ?? {});
  const sku = skuOf([productId, ...choices].join('-'));
  const isFree =
    choices.length > 0 && productId !== '' && !before.some((earlier) => earlier.variant.sku === sku);
  if (isFree) return { ...variant, sku, sourceSku: source };
  throw new BadRow('SKU_TWICE', `row ${same.row} has the SKU ${source} already; every variant has its own`);
};

/** A code of 8, 12, 13 or 14 digits is a GTIN, any other a fact of the shop. */
export const barcodeOf = (
  code: string,
): { readonly gtin?: string; readonly attributes?: Readonly<Record<string, string>> } =>
  /^(\d{8}|\d{12,14})$/.test(code) ? { gtin: code } : attributesOf({ Barcode: code });

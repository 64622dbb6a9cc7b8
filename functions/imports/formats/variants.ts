import { attributesOf, type Fields } from './fields.ts';
import { BadRow, type RowFault, type VariantRecord } from '../model/record.ts';
import type { SourceRow } from './format.ts';

/** Reads variants row by row: one that cannot be read leaves the others of its product as they are. */
export const readVariants = (
  rows: readonly SourceRow[],
  read: (fields: Fields) => VariantRecord,
): {
  readonly told: readonly RowFault[];
  readonly variants: readonly { readonly row: number; readonly variant: VariantRecord }[];
} => {
  const told: RowFault[] = [];
  const variants: { readonly row: number; readonly variant: VariantRecord }[] = [];
  for (const { row, fields } of rows) {
    try {
      variants.push({ row, variant: unlessTold(read(fields), variants) });
    } catch (error) {
      if (!(error instanceof BadRow)) throw error;
      told.push({ row, problem: error.problem });
    }
  }
  return { told, variants };
};

const unlessTold = (
  variant: VariantRecord,
  before: readonly { readonly row: number; readonly variant: VariantRecord }[],
): VariantRecord => {
  const same = before.find((earlier) => earlier.variant.sku === variant.sku);
  if (same === undefined) return variant;
  throw new BadRow(
    'SKU_TWICE',
    `row ${same.row} has the SKU ${variant.sku} already; every variant has its own`,
  );
};

/** A code of 8, 12, 13 or 14 digits is a GTIN, any other a fact of the shop. */
export const barcodeOf = (
  code: string,
): { readonly gtin?: string; readonly attributes?: Readonly<Record<string, string>> } =>
  /^(\d{8}|\d{12,14})$/.test(code) ? { gtin: code } : attributesOf({ Barcode: code });

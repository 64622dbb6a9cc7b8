import { BadRow, type RowFault, type VariantRecord } from '../model/record.ts';
import { attributesOf, type Fields } from './fields.ts';
import type { FileCode, SourceRow } from './format.ts';
import { skuOf } from './codes.ts';

interface ReadVariants {
  readonly faults: readonly RowFault[];
  readonly variants: readonly { readonly row: number; readonly variant: VariantRecord }[];
}

/** Reads variants row by row: one that cannot be read leaves the others of its product as they are. */
export const readVariants = (
  rows: readonly SourceRow[],
  read: (fields: Fields) => VariantRecord,
  productId = '',
): ReadVariants => {
  const faults: RowFault[] = [];
  const variants: { readonly row: number; readonly variant: VariantRecord }[] = [];
  for (const { row, fields, problem } of rows) {
    if (problem !== undefined) {
      faults.push({ row, problem });
      continue;
    }
    try {
      variants.push({ row, variant: withOwnSku(read(fields), variants, productId) });
    } catch (error) {
      if (!(error instanceof BadRow)) throw error;
      faults.push({ row, problem: error.problem });
    }
  }
  return { faults, variants };
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

/** The codes of a variant that no other variant of the shop may have. */
export const codesIn = (sku: string, barcode: string): readonly FileCode[] => {
  const { gtin } = barcodeOf(barcode);
  return [
    ...(sku === '' ? [] : [{ kind: 'SKU', code: sku } as const]),
    ...(gtin === undefined ? [] : [{ kind: 'barcode', code: gtin } as const]),
  ];
};

/** A code of 8, 12, 13 or 14 digits is a GTIN, whatever blanks or dashes it is written with; any other is a fact of the shop. */
export const barcodeOf = (
  code: string,
): { readonly gtin?: string; readonly attributes?: Readonly<Record<string, string>> } =>
  /^(\d{8}|\d{12,14})$/.test(digitsOf(code)) ? { gtin: digitsOf(code) } : attributesOf({ Barcode: code });

const digitsOf = (code: string): string => code.replaceAll(/[\s-]/g, '');

import { barcodeKey, offerKey, type Barcode } from '../../catalog/public.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { readByKey } from '#shared/dynamodb/read-by-key.ts';

/** Which SKU each unit is: by its GTIN, else by the code itself. */
export const skusOfCodes = async (
  db: Database,
  units: readonly { readonly gtin?: string; readonly sku?: string }[],
): Promise<(unit: { readonly gtin?: string; readonly sku?: string }) => string | undefined> => {
  const gtins = [...new Set(units.flatMap(({ gtin }) => gtin ?? []))];
  const skus = [...new Set(units.flatMap(({ sku }) => sku ?? []))];
  const items = await readByKey(db, [...gtins.map(barcodeKey), ...skus.map(offerKey)]);
  return ({ gtin, sku }) => {
    const byGtin = gtin === undefined ? undefined : items.of<Barcode>(barcodeKey(gtin))?.sku;
    if (byGtin !== undefined) return byGtin;
    return sku !== undefined && items.of(offerKey(sku)) !== undefined ? sku : undefined;
  };
};

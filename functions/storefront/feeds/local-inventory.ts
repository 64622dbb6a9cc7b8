import { availabilityText, priceText } from './feed-fields.ts';
import type { FeedVariant } from './feed-variants.ts';

const COLUMNS = ['store_code', 'id', 'quantity', 'availability', 'price', 'sale_price'];

/**
 * Google’s local inventory, a row for each variant in each store: https://support.google.com/merchants/answer/3061342.
 * SKUs and codes have neither tabs nor line breaks.
 */
export const localInventory = (
  items: readonly FeedVariant[],
  stores: readonly string[],
  unitsAt: (sku: string, store: string) => number,
): string => {
  const rows = items.flatMap(({ sku, price, salePrice, quantity }) =>
    stores.map((store) => {
      const units = unitsAt(sku, store);
      return [
        store,
        sku,
        quantity === undefined ? '' : String(units),
        availabilityText(units > 0),
        priceText(price),
        salePrice === undefined ? '' : priceText(salePrice),
      ];
    }),
  );
  return [COLUMNS, ...rows].map((cells) => `${cells.join('\t')}\n`).join('');
};

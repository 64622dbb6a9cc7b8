import type { OfflineConflict, OfflineSale } from './offline-sale.ts';

/** What the shop knows of the moment a sale was made, and of what it took. */
export interface SaleFindings {
  /** The price of one then, by SKU; absent: not sold there. */
  readonly prices: ReadonlyMap<string, number>;
  /** Units that the books do not have, by SKU. */
  readonly missing: ReadonlyMap<string, number>;
  /** Why the coupon of the sale could not be used. */
  readonly couponFault?: string | undefined;
  /** Recalls of lots that the till scanned. */
  readonly recalled?: readonly { readonly sku: string; readonly lot: string; readonly recallId: string }[];
  /** What its lines come to with tax, minor units. */
  readonly total: number;
}

/** Pure: every way in which a sale is not as it would have been with a network. The sale stands all the same. */
export const findConflicts = (
  sale: OfflineSale,
  { prices, missing, couponFault, recalled = [], total }: SaleFindings,
): readonly OfflineConflict[] => [
  ...sale.lines.flatMap(({ sku, unitPrice, listPrice = unitPrice }): OfflineConflict[] => {
    const price = prices.get(sku);
    if (price === undefined) return [{ kind: 'not_sold_here', sku, told: `${listPrice}`, found: 'no price' }];
    return price === listPrice
      ? []
      : [{ kind: 'price_changed', sku, told: `${listPrice}`, found: `${price}` }];
  }),
  ...[...missing].map(([sku, units]): OfflineConflict => {
    const sold = sale.lines
      .filter((line) => line.sku === sku)
      .reduce((sum, { quantity }) => sum + quantity, 0);
    return { kind: 'stock_gone', sku, told: `${sold} sold`, found: `${units} not in stock` };
  }),
  ...recalled.map(({ sku, lot, recallId }) => ({
    kind: 'recalled_lot' as const,
    sku,
    told: lot,
    found: recallId,
  })),
  ...(couponFault === undefined
    ? []
    : [{ kind: 'coupon_used' as const, told: sale.couponCode ?? '', found: couponFault }]),
  ...(total === sale.total
    ? []
    : [{ kind: 'total_differs' as const, told: `${sale.total}`, found: `${total}` }]),
];

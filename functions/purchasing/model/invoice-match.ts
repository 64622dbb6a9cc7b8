import type { PurchaseOrder } from './purchase-order.ts';

/** What a supplier charges for a SKU. */
export interface InvoicedLine {
  readonly sku: string;
  readonly quantity: number;
  /** Minor units of the order’s currency. */
  readonly unitCost: number;
}

/** What does not agree between order, receipt and invoice. */
export interface InvoiceDifference {
  readonly sku: string;
  readonly kind: 'not_ordered' | 'not_received' | 'dearer';
  /** Units beyond what was received, or minor units a unit beyond what was agreed. */
  readonly by: number;
  /** Minor units charged too much because of it. */
  readonly amount: number;
}

/** Of one cost per thousand, or less, nobody writes to a supplier. */
const TOLERANCE_PER_MILLE = 1;

/**
 * Three-way match: an invoice is due for what was ordered, for what came in, at the agreed cost. What earlier invoices
 * charged is taken off what came in.
 */
export const matchInvoice = (
  { lines }: Pick<PurchaseOrder, 'lines'>,
  earlier: readonly InvoicedLine[],
  invoice: readonly InvoicedLine[],
): readonly InvoiceDifference[] =>
  invoice.flatMap(({ sku, quantity, unitCost }): InvoiceDifference[] => {
    const line = lines.find((each) => each.sku === sku);
    if (line === undefined) return [{ sku, kind: 'not_ordered', by: quantity, amount: quantity * unitCost }];
    const charged = earlier.filter((each) => each.sku === sku).reduce((sum, each) => sum + each.quantity, 0);
    const due = Math.max(0, line.received - line.damaged - charged);
    const missing = Math.max(0, quantity - due);
    const dearer = unitCost - line.unitCost;
    return [
      ...(missing > 0
        ? [{ sku, kind: 'not_received' as const, by: missing, amount: missing * unitCost }]
        : []),
      ...(dearer * 1000 > line.unitCost * TOLERANCE_PER_MILLE
        ? [{ sku, kind: 'dearer' as const, by: dearer, amount: dearer * (quantity - missing) }]
        : []),
    ];
  });

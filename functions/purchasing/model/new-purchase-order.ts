import { totalOf, type PurchaseOrder } from './purchase-order.ts';
import { orderableQuantity, unitCostFor, type SupplierSku } from './supplier.ts';

export interface PurchaseOrderRequest {
  readonly purchaseOrderId: string;
  readonly supplierId: string;
  readonly locationId: string;
  readonly currency: string;
  readonly lines: readonly { readonly sku: string; readonly quantity: number }[];
  readonly note?: string | undefined;
  readonly at: string;
  readonly by: string;
}

/** Why a line cannot be ordered from a supplier. */
export type TermsFault =
  | { readonly kind: 'not_offered'; readonly line: number; readonly sku: string }
  | {
      readonly kind: 'not_orderable';
      readonly line: number;
      readonly sku: string;
      readonly quantity: number;
      /** The next quantity that fits. */
      readonly fits: number;
    };

export type DraftedPurchaseOrder =
  | { readonly kind: 'drafted'; readonly order: PurchaseOrder }
  | { readonly kind: 'refused'; readonly faults: readonly TermsFault[] };

/** A draft at the supplier’s costs, or every line that does not fit its terms. */
export const newPurchaseOrder = (
  { at, by, lines, ...request }: PurchaseOrderRequest,
  terms: readonly (SupplierSku | undefined)[],
): DraftedPurchaseOrder => {
  const faults = lines.flatMap((line, index) => faultOf(line, index, terms[index]));
  if (faults.length > 0) return { kind: 'refused', faults };
  const priced = lines.map(({ sku, quantity }, index) => {
    const found = terms[index];
    return {
      sku,
      quantity,
      unitCost: found === undefined ? 0 : unitCostFor(found, quantity),
      received: 0,
      damaged: 0,
    };
  });
  return {
    kind: 'drafted',
    order: {
      ...request,
      version: 1,
      status: 'draft',
      lines: priced,
      total: totalOf(priced),
      createdAt: at,
      createdBy: by,
      receiptIds: [],
    },
  };
};

const faultOf = (
  { sku, quantity }: PurchaseOrderRequest['lines'][number],
  line: number,
  terms: SupplierSku | undefined,
): readonly TermsFault[] => {
  if (terms === undefined) return [{ kind: 'not_offered', line, sku }];
  const fits = orderableQuantity(terms, quantity);
  return fits === quantity ? [] : [{ kind: 'not_orderable', line, sku, quantity, fits }];
};

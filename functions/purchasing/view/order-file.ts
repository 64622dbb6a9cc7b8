import { csvLine } from '#shared/files/csv-line.ts';
import type { PurchaseOrder } from '../model/purchase-order.ts';
import type { SupplierSku } from '../model/supplier.ts';

const COLUMNS = ['purchase_order', 'sku', 'supplier_sku', 'quantity', 'unit_cost', 'currency', 'deliver_to'];

/** A purchase order as a supplier reads it: one line for each SKU, costs in minor units. */
export const orderFile = (order: PurchaseOrder, terms: readonly (SupplierSku | undefined)[]): string => {
  const lines = order.lines.map(({ sku, quantity, unitCost }, at) => [
    order.purchaseOrderId,
    sku,
    terms[at]?.supplierSku ?? '',
    String(quantity),
    String(unitCost),
    order.currency,
    order.locationId,
  ]);
  return [COLUMNS, ...lines].map(csvLine).join('');
};

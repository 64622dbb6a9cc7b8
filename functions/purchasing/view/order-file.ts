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
  return [COLUMNS, ...lines].map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');
};

/** A cell that begins like a formula gets an apostrophe, so that no spreadsheet runs it. */
const quoted = (text: string): string => {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
